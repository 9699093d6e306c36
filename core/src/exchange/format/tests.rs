use super::*;

fn format(header: &str) -> Option<Format> {
    Format::detect(&header.split(';').map(String::from).collect::<Vec<_>>())
}

#[test]
fn a_file_is_what_its_columns_say() {
    for (header, expected) in [
        (
            "LastName;FirstName;Email;UserName;Password;AuthSource;OfficialCode",
            Some(Format::People),
        ),
        ("\u{feff} lastname ;FIRST NAME", Some(Format::People)),
        ("username;email", Some(Format::People)),
        ("name;description;users", Some(Format::Classes)),
        ("`title`;`description`", Some(Format::Classes)),
        (
            "id;name;description;users;courses;sessions",
            Some(Format::Classes),
        ),
        ("UserName;ClassName", Some(Format::ClassMembers)),
        ("username;classname;", Some(Format::ClassMembers)),
        (
            "Code;Title;CourseCategory;CourseCategoryName;Teacher",
            Some(Format::Courses),
        ),
        (
            "SessionName;Coach;DateStart;DateEnd;Users;Courses",
            Some(Format::CourseSessions),
        ),
        ("Course;Session;Date;Start", Some(Format::Offerings)),
        ("Room;Building;Floor", Some(Format::Rooms)),
        ("InstructorGroup;Members", Some(Format::InstructorGroups)),
        (
            "`session_type_id`;`title`;`calendar_color`",
            Some(Format::SessionTypes),
        ),
        (
            "`vocabulary_id`;`title`;`school_id`;`active`",
            Some(Format::Vocabularies),
        ),
        (
            "`term_id`;`title`;`parent_term_id`;`vocabulary_id`",
            Some(Format::Terms),
        ),
        (
            "First;Last;Campus ID;Sub Group Name",
            Some(Format::GroupAssignment),
        ),
        (
            "`school_id`;`template_prefix`;`title`;`ilios_administrator_email`;`change_alert_recipients`",
            None,
        ),
        ("`title`;`school_id`;`active`", None),
        ("SessionName;Hours", None),
        ("username", None),
        ("", None),
    ] {
        assert_eq!(format(header), expected, "{header}");
    }
}
