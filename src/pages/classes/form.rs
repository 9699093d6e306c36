//! The form of a class: its title and description. Members are chosen on its page.

use crate::i18n::{Classes as Words, Frame, t};
use crate::pages::form_state::Values;
use crate::pages::register::{Control, FieldOf, FormWords, RecordForm};
use lectern_core::model::{ClassId, Kind, Uuid};
use lectern_core::rules::fields::{Field, FieldProblem};
use lectern_core::rules::forms;
use lectern_core::workspace::{Command, Records};

/// The form of a class.
pub static FORM: RecordForm = RecordForm {
    kind: Kind::Class,
    in_dialog: false,
    read,
    fields,
    words,
    check,
    save,
};

fn words(new: bool, _: &[String]) -> FormWords {
    let (title, save) = if new {
        (t(Words::NewClass), t(Words::AddClass))
    } else {
        (t(Words::EditClass), t(Frame::Save))
    };
    FormWords {
        title,
        save,
        help: None,
    }
}

fn fields(_: &[String]) -> Vec<FieldOf> {
    vec![
        FieldOf::new(Field::ClassTitle, t(Words::Title)),
        FieldOf::optional(
            Field::ClassDescription,
            t(Words::Description),
            Control::Lines,
        ),
    ]
}

fn read(records: &Records, id: Option<u128>) -> Option<Values> {
    let Some(id) = id else {
        return Some(vec![String::new(); 2]);
    };
    let class = records.classes.get(ClassId(Uuid(id)))?;
    Some(vec![class.title.clone(), class.description.clone()])
}

/// The title and the description.
fn taken_apart(values: &[String]) -> [&str; 2] {
    [0, 1].map(|at| values.get(at).map_or("", String::as_str))
}

fn check(values: &Values) -> Vec<FieldProblem> {
    let [title, description] = taken_apart(values);
    forms::validate_class(title, description, &|_| None)
        .err()
        .unwrap_or_default()
}

fn save(id: Option<u128>, values: &[String]) -> Command {
    let [title, description] = taken_apart(values).map(str::to_owned);
    Command::SaveClass {
        id: id.map(|id| ClassId(Uuid(id))),
        title,
        description,
    }
}
