//! Ids of the controls of all fields.

use lectern_core::rules::fields::Field;

/// Returns the id of the control of a field, which error links focus.
#[must_use]
pub const fn control_id(field: Field) -> &'static str {
    match field {
        Field::SessionName => "session-name",
        Field::Coaches => "coaches",
        Field::AccessStart => "access-start-date",
        Field::AccessEnd => "access-end-date",
        Field::DisplayStart => "display-start-date",
        Field::DisplayEnd => "display-end-date",
        Field::DaysBefore => "days-before",
        Field::DaysAfter => "days-after",
        Field::Duration => "duration",
        Field::Description => "description",
        Field::CategoryName => "category-name",
        Field::CategoryStart => "category-start",
        Field::CategoryEnd => "category-end",
        Field::Username => "username",
        Field::FirstName => "first-name",
        Field::LastName => "last-name",
        Field::Email => "email",
        Field::OfficialCode => "official-code",
        Field::ClassTitle => "class-title",
        Field::ClassDescription => "class-description",
        Field::CourseCode => "course-code",
        Field::CourseTitle => "course-title",
        Field::AcademicYear => "academic-year",
        Field::CourseStart => "course-start",
        Field::CourseEnd => "course-end",
        Field::WorkspaceName => "workspace-name",
        Field::Zone => "zone",
        Field::CohortTitle => "cohort-title",
        Field::GroupTitle => "group-title",
        Field::GroupCount => "group-count",
        Field::GroupPlace => "group-place",
        Field::GroupLink => "group-link",
        Field::InstructorGroupTitle => "instructor-group-title",
        Field::RoomName => "room-name",
        Field::RoomBuilding => "room-building",
        Field::RoomFloor => "room-floor",
        Field::RoomCapacity => "room-capacity",
        Field::RoomEquipment => "room-equipment",
        Field::RoomNote => "room-note",
        Field::HolidayTitle => "holiday-title",
        Field::HolidayStart => "holiday-start",
        Field::HolidayEnd => "holiday-end",
    }
}
