//! The sessions of a course in three groups: incomplete, ready to be published, and published, with what
//! can be done with many at once.

use lectern_core::model::{CourseId, Kind, Publication, SessionId};
use lectern_core::rules::publication::MissingPart;
use lectern_core::search::natural;
use lectern_core::workspace::{Kinds, PublicationReview, Records};
use yew::prelude::*;

use super::publication_group::{PublicationGroup, PublicationRow};
use crate::hooks::use_records;
use crate::i18n::{PublicationReview as Message, t};

const KINDS: [Kind; 4] = [
    Kind::Session,
    Kind::IndependentLearning,
    Kind::Offering,
    Kind::SessionObjective,
];

/// Properties of [`PublicationReviewCard`].
#[derive(Properties, PartialEq)]
pub struct PublicationReviewCardProps {
    /// The course.
    pub course: CourseId,
}

/// The card with the three groups. What is ready is chosen at first, so that it is published with one
/// button; in the others, and of what is scheduled, nothing is.
#[component]
pub fn PublicationReviewCard(props: &PublicationReviewCardProps) -> Html {
    use Publication::{Draft, Published, Scheduled};
    let workspace = use_records(Kinds::from_slice(&KINDS));
    let versions = workspace.read(|records| KINDS.map(|kind| records.version(kind)));
    let groups = use_memo((versions, props.course), |(_, course)| {
        workspace.read(|records| Groups::new(records, *course))
    });
    html! {
        <section class="card publication-review" aria-labelledby="review-title">
            <div class="card-head"><h2 id="review-title">{ t(Message::Title) }</h2></div>
            <div class="card-body">
                <PublicationGroup id="incomplete-sessions" title={t(Message::Incomplete)} empty={t(Message::NoneIncomplete)}
                    rows={groups.incomplete.clone()} actions={vec![Scheduled, Draft]} />
                <PublicationGroup id="ready-sessions" title={t(Message::Ready)} empty={t(Message::NoneReady)}
                    rows={groups.ready.clone()} actions={vec![Published, Scheduled, Draft]} drafts_chosen=true />
                <PublicationGroup id="published-sessions" title={t(Message::Published)} empty={t(Message::NonePublished)}
                    rows={groups.published.clone()} actions={vec![Scheduled, Draft]} />
            </div>
        </section>
    }
}

/// The groups, each in natural order.
struct Groups {
    incomplete: Vec<PublicationRow>,
    ready: Vec<PublicationRow>,
    published: Vec<PublicationRow>,
}

impl Groups {
    fn new(records: &Records, course: CourseId) -> Self {
        let review = PublicationReview::of(records, course);
        let rows = |sessions: Vec<(SessionId, Vec<MissingPart>)>| {
            let rows = sessions.into_iter().filter_map(|(id, missing)| {
                Some(PublicationRow::new(records.sessions.get(id)?, missing))
            });
            let mut rows: Vec<PublicationRow> = rows.collect();
            natural::sort(&mut rows, |row| natural::key(&[&row.title]));
            rows
        };
        let complete = |ids: Vec<SessionId>| ids.into_iter().map(|id| (id, Vec::new())).collect();
        let incomplete = review.incomplete.into_iter();
        Self {
            incomplete: rows(incomplete.map(|row| (row.session, row.missing)).collect()),
            ready: rows(complete(review.ready)),
            published: rows(complete(review.published)),
        }
    }
}
