//! Options of the import of course sessions and of offerings.

use yew::prelude::*;

use super::choices::ImportSettings;
use super::controls::{choose, tick};
use crate::i18n::{Files, SessionImport as Message, t};
use lectern_core::exchange::{
    AbsentMembers, DateOrder, Existing, ListedLearners, Options, UnknownNames,
};

const EXISTING: [Existing; 3] = [
    Existing::Update,
    Existing::LeaveAlone,
    Existing::CreateNumbered,
];
const DATE_ORDERS: [DateOrder; 2] = [DateOrder::DayFirst, DateOrder::MonthFirst];

/// Renders the options of the import of course sessions.
pub fn session_choices(
    options: Options,
    set: &dyn Fn(fn(&mut ImportSettings, usize)) -> Callback<usize>,
) -> Html {
    let existing_at = EXISTING.iter().position(|one| *one == options.existing);
    let on_existing = set(|asked, at| asked.options.existing = EXISTING[at.min(2)]);
    let on_unknown = set(|asked, on| {
        asked.options.unknown_names = [UnknownNames::Report, UnknownNames::Create][on.min(1)];
    });
    let on_listed = set(|asked, on| {
        asked.options.listed_learners = [
            ListedLearners::FollowNamedCourses,
            ListedLearners::FollowEveryCourse,
        ][on.min(1)];
    });
    let on_absent = set(|asked, on| {
        asked.options.absent_members = [AbsentMembers::Stay, AbsentMembers::Leave][on.min(1)];
    });
    html! {
        <>
            { choose("import-existing", t(Message::Existing), &mut EXISTING.iter().map(t), existing_at.unwrap_or_default(), &on_existing) }
            { date_order(options, set) }
            { tick("create-unknown", t(Message::CreateUnknown), t(Message::CreateUnknownHelp),
                options.unknown_names == UnknownNames::Create, &on_unknown) }
            { tick("follow-every-course", t(Message::FollowEveryCourse), t(Message::FollowEveryCourseHelp),
                options.listed_learners == ListedLearners::FollowEveryCourse, &on_listed) }
            { tick("remove-absent", t(Message::RemoveAbsent), t(Message::RemoveAbsentHelp),
                options.absent_members == AbsentMembers::Leave, &on_absent) }
        </>
    }
}

/// Renders the select of the order of day and month.
fn date_order(
    options: Options,
    set: &dyn Fn(fn(&mut ImportSettings, usize)) -> Callback<usize>,
) -> Html {
    let mut orders = std::iter::once(t(Message::DetectOrder)).chain(DATE_ORDERS.iter().map(t));
    let order_at = options.date_order.map_or(0, |order| order as usize + 1);
    let on_order = set(|asked, at| {
        let chosen = at.checked_sub(1).and_then(|at| DATE_ORDERS.get(at));
        asked.options.date_order = chosen.copied();
    });
    choose(
        "import-dates",
        t(Message::Dates),
        &mut orders,
        order_at,
        &on_order,
    )
}

/// Renders the options of the import of offerings.
pub fn offering_choices(
    options: Options,
    set: &dyn Fn(fn(&mut ImportSettings, usize)) -> Callback<usize>,
) -> Html {
    let on_existing = set(|asked, on| {
        asked.options.existing = [Existing::Update, Existing::LeaveAlone][on.min(1)];
    });
    let on_unknown = set(|asked, on| {
        asked.options.unknown_names = [UnknownNames::Report, UnknownNames::Create][on.min(1)];
    });
    html! {
        <>
            { date_order(options, set) }
            { tick("leave-existing", t(Files::LeaveExisting), t(Files::LeaveExistingHelp),
                options.existing == Existing::LeaveAlone, &on_existing) }
            { tick("create-unknown", t(Message::CreateUnknown), t(Message::CreateSessionsHelp),
                options.unknown_names == UnknownNames::Create, &on_unknown) }
        </>
    }
}
