//! Questions of a dry run: whether a row is about a person who exists.

use std::rc::Rc;

use yew::prelude::*;

use super::dry_run::key_cells;
use crate::components::radios::{Choice, Radios};
use crate::i18n::{ImportQuestions as Message, isolate, t};
use lectern_core::exchange::{Answer, Answers, DryRun, Question};

/// Maximum number of questions that are shown at once.
const SHOWN: usize = 50;
/// Answers in display order.
const ANSWERS: [Answer; 2] = [Answer::SamePerson, Answer::NewPerson];

/// Properties of [`Questions`].
#[derive(Properties)]
pub struct QuestionsProps {
    /// Dry run; compared by identity.
    pub dry_run: Rc<DryRun>,
    /// Called with the answers that were given.
    pub on_answer: Callback<Answers>,
}

impl PartialEq for QuestionsProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.dry_run, &other.dry_run) && self.on_answer == other.on_answer
    }
}

/// Section with one group of radio buttons for each question, and buttons that answer all.
#[component]
pub fn Questions(props: &QuestionsProps) -> Html {
    let dry_run = &props.dry_run;
    let rows = dry_run.rows().iter().enumerate();
    let questions: Vec<(usize, &Question)> = rows
        .filter_map(|(at, row)| Some((at, row.question.as_ref()?)))
        .collect();
    if questions.is_empty() {
        return Html::default();
    }
    let line = |at: usize| dry_run.rows()[at].line;
    let answer_open = |answer: Answer| {
        let open = questions
            .iter()
            .filter(|(_, question)| question.answer.is_none());
        let answers: Answers = open.map(|(at, _)| (line(*at), answer)).collect();
        props.on_answer.reform(move |_: MouseEvent| answers.clone())
    };
    let open = dry_run.counts().undecided;
    html! {
        <section class="card import-questions" aria-labelledby="questions-title">
            <div class="card-head"><h3 id="questions-title">{ t(Message::Title(questions.len())) }</h3></div>
            <div class="card-body">
                <p class="help">{ t(Message::Help) }</p>
                if open > 1 {
                    <div class="inline-tools">
                        <button type="button" class="button small" onclick={answer_open(Answer::SamePerson)}>
                            { t(Message::AllSame(open)) }
                        </button>
                        <button type="button" class="button small" onclick={answer_open(Answer::NewPerson)}>
                            { t(Message::AllNew(open)) }
                        </button>
                    </div>
                }
                { for questions.iter().take(SHOWN).map(|(at, question)| {
                    let line = line(*at);
                    let legend = Message::SameOrNew {
                        line: line as usize,
                        row: key_cells(dry_run, *at),
                        by: question.by,
                        person: describe(question),
                    };
                    let choices = vec![Choice::plain(t(Message::SamePerson)), Choice::plain(t(Message::NewPerson))];
                    let chosen = ANSWERS.iter().position(|answer| question.answer == Some(*answer));
                    let on_choose = props.on_answer.reform(move |at: usize| Answers::from([(line, ANSWERS[at])]));
                    html! {
                        <Radios key={line} name={format!("question-{line}")} legend={t(legend)} {choices}
                            chosen={chosen.unwrap_or(ANSWERS.len())} {on_choose} />
                    }
                }) }
                if questions.len() > SHOWN { <p class="help">{ t(Message::More(SHOWN, questions.len())) }</p> }
            </div>
        </section>
    }
}

/// Returns the name of the person with what tells namesakes apart.
fn describe(question: &Question) -> String {
    let email = Some(question.email.as_str()).filter(|email| !email.is_empty());
    let known = [Some(question.username.as_str()), email];
    let known: Vec<&str> = known.into_iter().flatten().collect();
    format!("{} ({})", isolate(&question.name), known.join(", "))
}
