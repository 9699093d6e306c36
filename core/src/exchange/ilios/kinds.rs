//! Kinds of resources, in an order in which each comes after those that it refers to.

use crate::model::Kind;

macro_rules! resource_kinds {
    ($($(#[$doc:meta])* $name:ident = $text:literal),+ $(,)?) => {
        /// Kind of a resource that is imported.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub(super) enum ResourceKind { $($(#[$doc])* $name),+ }

        impl ResourceKind {
            const ALL: &[Self] = &[$(Self::$name),+];

            /// Returns the name of the kind in the API, which is the key of its lists too.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$name => $text),+ }
            }
        }
    };
}

resource_kinds! {
    User = "users",
    Cohort = "cohorts",
    LearnerGroup = "learnerGroups",
    InstructorGroup = "instructorGroups",
    SessionType = "sessionTypes",
    Vocabulary = "vocabularies",
    Term = "terms",
    Course = "courses",
    CourseObjective = "courseObjectives",
    Session = "sessions",
    IlmSession = "ilmSessions",
    SessionObjective = "sessionObjectives",
    Offering = "offerings",
    /// A link, citation or file, which several sessions can use. No record stands for one alone.
    LearningMaterial = "learningMaterials",
    /// The use of a learning material by a session.
    SessionMaterial = "sessionLearningMaterials",
}

impl ResourceKind {
    /// Returns the kind of the records that resources of the kind become.
    pub const fn record_kind(self) -> Kind {
        match self {
            Self::User => Kind::Person,
            Self::Cohort => Kind::Cohort,
            Self::LearnerGroup => Kind::LearnerGroup,
            Self::InstructorGroup => Kind::InstructorGroup,
            Self::SessionType => Kind::SessionType,
            Self::Vocabulary => Kind::Vocabulary,
            Self::Term => Kind::Term,
            Self::Course => Kind::Course,
            Self::CourseObjective => Kind::CourseObjective,
            Self::Session => Kind::Session,
            Self::IlmSession => Kind::IndependentLearning,
            Self::SessionObjective => Kind::SessionObjective,
            Self::Offering => Kind::Offering,
            Self::LearningMaterial | Self::SessionMaterial => Kind::LearningMaterial,
        }
    }

    /// Returns the kind of the resources under a key: its name for a list, or the singular of it for one.
    pub fn from_key(key: &str) -> Option<Self> {
        let plural = match key.strip_suffix('y') {
            Some(stem) => format!("{stem}ies"),
            None => format!("{key}s"),
        };
        Self::from_name(key).or_else(|| Self::from_name(&plural))
    }

    /// Returns the kind with a name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.name() == name)
    }
}
