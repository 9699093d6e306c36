//! The attributes of a course.

use lectern_core::model::Course;
use yew::prelude::*;

use crate::i18n::{Courses as Message, academic_year, format, t};
use crate::pages::linked_names::{LinkedName, first_names};

/// Draws the attributes of a course as a card.
pub fn about(course: &Course, teachers: &[LinkedName]) -> Html {
    let day = |day: Option<chrono::NaiveDate>| day.map(format::date).unwrap_or_default();
    let plain = |text: String| (!text.is_empty()).then(|| html! { <bdi>{ text }</bdi> });
    let facts = [
        (Message::Code, plain(course.code.clone())),
        (
            Message::AcademicYear,
            plain(academic_year(course.academic_year)),
        ),
        (Message::StartDate, plain(day(course.start))),
        (Message::EndDate, plain(day(course.end))),
        (
            Message::Teachers,
            (!teachers.is_empty())
                .then(|| first_names(teachers, usize::MAX, None, |_| AttrValue::default())),
        ),
    ];
    html! {
        <section class="card" aria-labelledby="about-title">
            <div class="card-head"><h2 id="about-title">{ t(Message::About) }</h2></div>
            <dl class="card-body course-facts">
                { for facts.into_iter().map(|(words, fact)| html! {
                    <div>
                        <dt>{ t(words) }</dt>
                        if let Some(fact) = fact { <dd>{ fact }</dd> } else { <dd class="meta">{ t(Message::NotGiven) }</dd> }
                    </div>
                }) }
            </dl>
        </section>
    }
}
