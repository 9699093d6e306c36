//! The form of a category, new or there already.

use chrono::NaiveDate;

use crate::i18n::{Categories as Words, Frame, t};
use crate::pages::form_state::Values;
use crate::pages::register::{Control, FieldOf, FormWords, RecordForm};
use lectern_core::model::{CategoryId, Kind, Uuid};
use lectern_core::rules::fields::{Field, FieldProblem};
use lectern_core::rules::forms::{self, CategoryForm};
use lectern_core::workspace::{Command, Records};

/// The form of a category.
pub static FORM: RecordForm = RecordForm {
    kind: Kind::Category,
    in_dialog: true,
    read,
    fields,
    words,
    check,
    save: |id, values| Command::SaveCategory {
        id: id.map(|id| CategoryId(Uuid(id))),
        form: form_of(values),
    },
};

fn words(new: bool, saved: &[String]) -> FormWords {
    let (title, save) = if new {
        (Words::AddTitle, t(Words::Add))
    } else {
        let name = saved.first().cloned().unwrap_or_default();
        (Words::EditTitle(name), t(Frame::Save))
    };
    FormWords {
        title: t(title),
        save,
        help: Some(t(Words::DatesHelp)),
    }
}

fn fields(_: &[String]) -> Vec<FieldOf> {
    vec![
        FieldOf::new(Field::CategoryName, t(Words::Name)),
        FieldOf::optional(Field::CategoryStart, t(Words::FirstDay), Control::Day),
        FieldOf::optional(Field::CategoryEnd, t(Words::LastDay), Control::Day),
    ]
}

fn read(records: &Records, id: Option<u128>) -> Option<Values> {
    let Some(id) = id else {
        return Some(vec![String::new(); 3]);
    };
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let category = records.categories.get(CategoryId(Uuid(id)))?;
    Some(vec![
        category.name.clone(),
        day(category.start),
        day(category.end),
    ])
}

fn form_of(values: &[String]) -> CategoryForm {
    let mut values = values.iter().cloned();
    let mut next = || values.next().unwrap_or_default();
    CategoryForm {
        name: next(),
        start: next(),
        end: next(),
    }
}

fn check(values: &Values) -> Vec<FieldProblem> {
    forms::validate_category(&form_of(values))
        .err()
        .unwrap_or_default()
}
