//! Putting course sessions into a category.

use std::rc::Rc;

use yew::prelude::*;

use super::{Asked, Deed, Outcome};
use crate::i18n::{SessionActions as Words, Sessions, t};
use crate::pages::course_sessions::facts::Line;
use crate::pages::form_state::Values;
use crate::ui::field::Select;
use lectern_core::model::CategoryId;
use lectern_core::search::natural;
use lectern_core::workspace::Command;

/// What all have already is where one begins.
pub(super) fn begin(lines: &[Line]) -> Values {
    let of = |line: &Line| line.fact.session.category;
    let first = lines.first().and_then(of);
    let alike = first.filter(|_| lines.iter().all(|line| of(line) == first));
    vec![alike.map(|id| id.to_string()).unwrap_or_default()]
}

pub(super) fn deed(asked: &Asked<'_>) -> Deed {
    let mut options: Vec<(AttrValue, AttrValue)> = Vec::new();
    asked.live.read(|records| {
        for found in records.categories.iter() {
            options.push((found.id.to_string().into(), found.name.clone().into()));
        }
    });
    natural::sort(&mut options, |(_, name)| natural::key(&[name]));
    options.insert(0, (AttrValue::Static(""), t(Sessions::NoCategory)));
    let category: Option<CategoryId> = asked.value(0).parse().ok();
    let mut leaving = 0;
    for line in asked.lines {
        let before = line.fact.session.category;
        if before.is_some() && before != category {
            leaving += 1;
        }
    }
    let count = asked.lines.len();
    let (live, ids) = (asked.live.clone(), asked.ids());
    Deed {
        title: t(Words::CategoryTitle(count)),
        body: html! {
            <>
                <Select id="set-category" label={t(Sessions::Category)} {options} on_change={asked.typing(0)} value={asked.value(0).to_owned()} />
                <p class="help" aria-live="polite">{ t(Words::CategoryHelp(leaving)) }</p>
            </>
        },
        button: Some(t(Words::SetIt(count))),
        drawing: None,
        is_form: true,
        does: Rc::new(move || {
            let ids = ids.clone();
            Outcome::Over(live.perform(Command::SetCategory { ids, category }))
        }),
    }
}
