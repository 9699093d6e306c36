//! The fields of the weekly repetition of a rotation or of stations.

use chrono::NaiveDate;
use lectern_core::rules::fields::Field;
use yew::prelude::*;

use crate::components::field::{Checkbox, TextField};
use crate::hooks::UseFormHandle;
use crate::i18n::{Offerings as Message, format, t};
use crate::pages::offerings::OfferingValues;

/// Dates that the sentence names; the others are counted.
const NAMED: usize = 6;

/// Properties of [`RoundFields`].
#[derive(Properties, PartialEq)]
pub struct RoundFieldsProps {
    /// Form with the repetition.
    pub form: UseFormHandle<OfferingValues>,
    /// First teaching day of each round that is proposed or exists.
    pub rounds: Vec<NaiveDate>,
}

/// The checkbox Repeat weekly, the number of rounds, and the days on which they begin.
#[component]
pub fn RoundFields(props: &RoundFieldsProps) -> Html {
    let RoundFieldsProps { form, rounds } = props;
    let is_repeated = form.values().repeat.enabled;
    html! {
        <fieldset class="repeat">
            <Checkbox id="repeat-weekly" label={t(Message::RepeatWeekly)} help={t(Message::RoundsHelp)} checked={is_repeated}
                on_change={form.set(|form, enabled| form.repeat.enabled = enabled)} />
            if is_repeated {
                <TextField input_mode="numeric" ..form.text(Field::RepeatWeeks, t(Message::Rounds),
                    |form| &form.repeat.weeks, |form, text| form.repeat.set_weeks(text)) />
                <p class="repeat-dates" role="status">{ summary(rounds) }</p>
            }
        </fieldset>
    }
}

/// Returns the number of rounds and the days on which they begin.
fn summary(rounds: &[NaiveDate]) -> Option<AttrValue> {
    let last = format::day_month_year(*rounds.last()?);
    let named = rounds.iter().take(NAMED);
    Some(t(Message::RoundsBegin {
        count: rounds.len(),
        dates: named.map(|date| format::day_month(*date)).collect(),
        last,
    }))
}
