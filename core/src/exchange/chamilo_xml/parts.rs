//! Elements of an XML file that are records, and the columns of their parts.

/// Kind of record that the open elements are a part of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Person,
    Course,
    Session,
    /// A course of a course session.
    SessionCourse,
}

/// Returns the kind of record that the last element of a path stands for, if it stands for one.
pub(super) fn part(path: &[String]) -> Option<Part> {
    let names: Vec<&str> = path.iter().map(String::as_str).collect();
    match names.as_slice() {
        ["sessions", "session"] => Some(Part::Session),
        ["sessions", "session", "course"] => Some(Part::SessionCourse),
        ["sessions", "users", "user"] | ["users", "user"] | ["contacts", "contact"] => {
            Some(Part::Person)
        }
        ["sessions", "courses", "course"] | ["courses", "course"] => Some(Part::Course),
        _ => None,
    }
}

/// Returns the column of the CSV format for an element.
pub(super) fn column_name(part: Part, element: &str) -> String {
    match (part, element) {
        (Part::Course, "coursecode") => "Code",
        (Part::Course, "coursetitle") => "Title",
        (Part::Course, "courseteacher") => "Teacher",
        (Part::Course, "courselanguage") => "Language",
        (Part::Person, "phone") => "PhoneNumber",
        (Part::Session, "visibilityafterexpiration") => "VisibilityAfterExpiration",
        (Part::Session, "visibility") => "Visibility",
        (Part::Session, "sessioncategory") => "SessionCategory",
        (_, element) => element,
    }
    .to_owned()
}
