//! Problems of resources.

/// A problem of a resource in a file of Ilios.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ResourceProblem {
    /// Not a kind of resource that is imported.
    Unknown(String),
    /// Resources that this one refers to are not in the file, or refused.
    Missing {
        /// Name of the relation.
        name: String,
        /// Number of resources.
        count: usize,
    },
    /// The resource that this one cannot do without is not in the file.
    NeedsMissing {
        /// Name of the relation.
        name: String,
    },
    /// The resource that this one cannot do without is in the file, and refused.
    NeedsRefused {
        /// Name of the relation.
        name: String,
    },
    /// The resource is above itself, or below one that is.
    LeadsBack {
        /// Name of the relation.
        name: String,
    },
    /// Attributes and relationships that are not imported.
    NotImported {
        /// Their names.
        names: Vec<String>,
    },
    /// A learning material that is a file, neither a link nor a citation.
    FileMaterial,
    /// The code of a course is that of one of another academic year.
    CodeOfOtherYear {
        /// The code in the file.
        code: String,
        /// The code that the course has here.
        used: String,
    },
    /// The code of a course is longer than codes can be here.
    CodeShortened {
        /// The code in the file.
        code: String,
        /// The code that the course has here.
        used: String,
    },
}
