//! The field of the code of a course, which says that another course has it as soon as it is left.

use lectern_core::model::{CourseId, Kind};
use lectern_core::rules::fields::{Field, FieldProblem, Problem};
use lectern_core::workspace::{Kinds, course_code_holder};
use yew::prelude::*;

use crate::components::field::TextFieldProps;
use crate::hooks::use_records;
use crate::i18n::problem;

/// Adds to the field of the code of a course, `None` for a new one, the message that another course has
/// that code, which a form finds only by saving.
#[hook]
pub fn use_code_field(id: Option<CourseId>, field: TextFieldProps) -> TextFieldProps {
    let workspace = use_records(Kinds::from_slice(&[Kind::Course]));
    let is_left = use_state_eq(|| false);
    let taken = || {
        let by = workspace.read(|records| course_code_holder(records, id, &field.value))?;
        let found = FieldProblem {
            field: Field::CourseCode,
            problem: Problem::Taken { by },
        };
        Some(AttrValue::from(problem(&found)))
    };
    let error = field.error.clone();
    TextFieldProps {
        error: error.or_else(|| if *is_left { taken() } else { None }),
        on_blur: {
            let (is_left, on_blur) = (is_left.setter(), field.on_blur.clone());
            Callback::from(move |()| {
                is_left.set(true);
                on_blur.emit(());
            })
        },
        ..field
    }
}
