//! Items of the column of courses: `CODE[coach,coach][learner,learner]`, joined by bars.

use crate::exchange::row_context::list_items;

/// Course in a course session, as a cell names it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct CourseItem<'a> {
    pub code: &'a str,
    /// Usernames of the coaches of the course.
    pub coaches: Vec<&'a str>,
    /// Usernames of learners who follow the course.
    pub learners: Vec<&'a str>,
    /// A bracket of the item is not closed; its names are read as if it were.
    pub is_unclosed: bool,
    /// The item has extra fields of the course, which are not read.
    pub has_fields: bool,
    /// The item as written.
    pub text: &'a str,
}

/// Returns the items of a cell.
///
/// An empty first bracket means that there is no coach, as Chamilo writes it; Chamilo's own import reads
/// the learners in the second one as coaches. Brackets with braces are extra fields of the course.
pub(super) fn course_items(cell: &str) -> impl Iterator<Item = CourseItem<'_>> {
    list_items(cell, &['|']).map(|item| {
        let (code, brackets) = item.split_once('[').unwrap_or((item, ""));
        let brackets: Vec<&str> = brackets.split('[').collect();
        let is_fields = |bracket: &&str| bracket.starts_with('{');
        let mut lists = brackets
            .iter()
            .map(|bracket| bracket.trim_end().trim_end_matches(']'))
            .filter(|bracket| !is_fields(bracket))
            .map(|bracket| list_items(bracket, &[',']).collect::<Vec<_>>());
        CourseItem {
            code: code.trim(),
            coaches: lists.next().unwrap_or_default(),
            learners: lists.next().unwrap_or_default(),
            is_unclosed: item.contains('[') && brackets.iter().any(|text| !text.contains(']')),
            has_fields: brackets.iter().any(is_fields),
            text: item,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_are_coaches_and_learners() {
        let read = |cell| {
            let items = course_items(cell);
            let text = items.map(|item| {
                format!(
                    "{}:{}:{}",
                    item.code,
                    item.coaches.join("+"),
                    item.learners.join("+")
                )
            });
            text.collect::<Vec<_>>().join(" ")
        };
        for (cell, expected) in [
            ("", ""),
            ("BIO", "BIO::"),
            (
                "BIO[mlopez][abel,berta]|CHE[jdoe]",
                "BIO:mlopez:abel+berta CHE:jdoe:",
            ),
            ("CHE[][abel, berta]", "CHE::abel+berta"),
            ("CHE[][]| ", "CHE::"),
            ("BIO[a][b][{level=1}{room=2}]", "BIO:a:b"),
            ("BIO[{level=1}]", "BIO::"),
            ("BIO[a", "BIO:a:"),
        ] {
            assert_eq!(read(cell), expected, "{cell}");
        }
    }

    #[test]
    fn extra_fields_and_open_brackets_are_found() {
        for (cell, is_unclosed, has_fields) in [
            ("BIO", false, false),
            ("BIO[]", false, false),
            ("BIO[a][b]", false, false),
            ("BIO[a", true, false),
            ("BIO[a[b]", true, false),
            ("BIO[a][b", true, false),
            ("BIO[a][b][{color=red}{n=1}]", false, true),
            ("BIO[{n=1}", true, true),
        ] {
            let item = course_items(cell).next().expect("an item");
            let found = (item.is_unclosed, item.has_fields, item.text);
            assert_eq!(found, (is_unclosed, has_fields, cell));
        }
    }
}
