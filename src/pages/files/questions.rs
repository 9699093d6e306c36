//! Questions of a dry run: whether a row is about a person who exists.

use std::rc::Rc;

use yew::prelude::*;

use super::dry_run::key_cells;
use crate::components::radios::{Choice, Radios};
use crate::i18n::{ImportQuestions as Message, isolate, t};
use lectern_core::exchange::{Answer, Answers, Candidate, DryRun, Question};

/// Maximum number of questions that are shown at once.
const SHOWN: usize = 50;

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
    let open: Vec<(u32, &Question)> = questions
        .iter()
        .filter(|(_, question)| question.answer.is_none())
        .map(|(at, question)| (line(*at), *question))
        .collect();
    let same: Answers = open
        .iter()
        .filter_map(|(line, question)| match question.candidates.as_slice() {
            [only] => Some((*line, Answer::SamePerson(only.person))),
            _ => None,
        })
        .collect();
    let new: Answers = open
        .iter()
        .map(|(line, _)| (*line, Answer::NewPerson))
        .collect();
    let can_create = open.iter().all(|(_, question)| question.can_create);
    let answer_all = |answers: &Answers| {
        let answers = answers.clone();
        props.on_answer.reform(move |_: MouseEvent| answers.clone())
    };
    html! {
        <section class="card import-questions" aria-labelledby="questions-title">
            <div class="card-head"><h3 id="questions-title">{ t(Message::Title(questions.len())) }</h3></div>
            <div class="card-body">
                <p class="help">{ t(Message::Help) }</p>
                if open.len() > 1 {
                    <div class="inline-tools">
                        if same.len() > 1 {
                            <button type="button" class="button small" onclick={answer_all(&same)}>
                                { t(Message::AllSame(same.len())) }
                            </button>
                        }
                        <button type="button" class="button small" onclick={answer_all(&new)}>
                            { t(if can_create { Message::AllNew(new.len()) } else { Message::AllLeftOut(new.len()) }) }
                        </button>
                    </div>
                }
                { for questions.iter().take(SHOWN).map(|(at, question)| {
                    let line = line(*at);
                    let person = match question.candidates.as_slice() {
                        [only] => describe(only),
                        several => t(Message::SeveralPeople(several.len())).to_string(),
                    };
                    let legend = Message::SameOrNew {
                        line: line as usize,
                        row: key_cells(dry_run, *at),
                        by: question.by,
                        person,
                        people: question.candidates.len(),
                    };
                    let answers = answers(question);
                    let choices = answers.iter().map(|answer| Choice::plain(label(question, *answer)));
                    let choices: Vec<Choice> = choices.collect();
                    let chosen = answers.iter().position(|answer| question.answer == Some(*answer));
                    let chosen = chosen.unwrap_or(answers.len());
                    let on_choose = props.on_answer.reform(move |at: usize| {
                        answers.get(at).map(|answer| (line, *answer)).into_iter().collect::<Answers>()
                    });
                    html! {
                        <Radios key={line} name={format!("question-{line}")} legend={t(legend)} {choices}
                            {chosen} {on_choose} />
                    }
                }) }
                if questions.len() > SHOWN { <p class="help">{ t(Message::More(SHOWN, questions.len())) }</p> }
            </div>
        </section>
    }
}

/// Returns the answers to a question in display order.
fn answers(question: &Question) -> Vec<Answer> {
    let people = question.candidates.iter().map(|one| one.person);
    let mut answers: Vec<Answer> = people.map(Answer::SamePerson).collect();
    answers.push(Answer::NewPerson);
    answers
}

/// Returns the words of an answer. Of several candidates, each is named.
fn label(question: &Question, answer: Answer) -> AttrValue {
    match answer {
        Answer::NewPerson if question.can_create => t(Message::NewPerson),
        Answer::NewPerson => t(Message::LeaveOut),
        Answer::SamePerson(_) if question.candidates.len() == 1 => t(Message::SamePerson),
        Answer::SamePerson(id) => {
            let mut candidates = question.candidates.iter();
            let candidate = candidates.find(|one| one.person == id);
            candidate.map(describe).unwrap_or_default().into()
        }
    }
}

/// Returns the name of a person with what tells namesakes apart.
fn describe(candidate: &Candidate) -> String {
    let email = Some(candidate.email.as_str()).filter(|email| !email.is_empty());
    let known = [Some(candidate.username.as_str()), email];
    let known: Vec<&str> = known.into_iter().flatten().collect();
    format!("{} ({})", isolate(&candidate.name), known.join(", "))
}
