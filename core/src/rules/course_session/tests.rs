//! Step 1: every rule with the input that breaks it.

use super::*;

fn valid() -> DetailsForm {
    DetailsForm {
        name: "Spring 2026".into(),
        coaches: vec![PersonId::default()],
        ..DetailsForm::default()
    }
}

fn dated(start: (&str, &str), end: (&str, &str)) -> DetailsForm {
    let text = |(date, time): (&str, &str)| DateTimeText {
        date: date.into(),
        time: time.into(),
    };
    DetailsForm {
        limits: LimitsChoice::Dates,
        start: text(start),
        end: text(end),
        ..valid()
    }
}

fn found(form: &DetailsForm) -> Vec<(Field, Problem)> {
    validate_details(form, &|_| None)
        .err()
        .unwrap_or_default()
        .into_iter()
        .map(|found| (found.field, found.problem))
        .collect()
}

#[test]
fn a_name_and_a_coach_are_enough() {
    assert_eq!(found(&valid()), []);
}

#[test]
fn every_wrong_field_is_named_at_once() {
    let form = DetailsForm {
        limits: LimitsChoice::Duration,
        ..DetailsForm::default()
    };
    let fields: Vec<Field> = found(&form).into_iter().map(|(field, _)| field).collect();
    assert_eq!(
        fields,
        [Field::SessionName, Field::Coaches, Field::Duration]
    );
}

#[test]
fn a_taken_name_says_who_has_it() {
    let problems = validate_details(&valid(), &|_| Some("SPRING 2026".into())).expect_err("taken");
    assert_eq!(
        problems[0].problem,
        Problem::Taken {
            by: "SPRING 2026".into()
        }
    );
}

#[test]
fn an_end_equal_to_the_start_is_refused() {
    let form = dated(("2026-09-14", "08:00"), ("2026-09-14", "08:00"));
    let start = at("2026-09-14T08:00:00");
    assert_eq!(
        found(&form),
        [(Field::AccessEnd, Problem::EndNotAfter(start))]
    );
}

#[test]
fn dates_need_one_of_the_two() {
    let form = dated(("", ""), ("", ""));
    assert_eq!(
        found(&form),
        [(Field::AccessStart, Problem::NeitherStartNorEnd)]
    );
    assert_eq!(found(&dated(("2026-09-14", ""), ("", ""))), []);
    assert_eq!(found(&dated(("", ""), ("2026-09-14", ""))), []);
}

#[test]
fn a_day_alone_means_the_whole_day() {
    let form = dated(("2026-09-14", ""), ("2026-09-14", ""));
    let Some(TimeLimits::Dates(dates)) = partial_limits(&form) else {
        panic!("dates")
    };
    assert_eq!(
        dates.access,
        Period::Between(at("2026-09-14T00:00:00"), at("2026-09-14T23:59:00"))
    );
}

#[test]
fn what_is_saved_reads_back_into_the_same_form() {
    let mut form = dated(("2026-09-14", "08:00"), ("2028-02-29", "18:30"));
    form.days_before = "7".into();
    form.days_after = "14".into();
    let details = validate_details(&form, &|_| None).expect("valid");
    let mut session = CourseSession::new(crate::model::CourseSessionId::default());
    session.name = details.name;
    session.coaches = details.coaches;
    session.first_coach = details.first_coach;
    session.limits = details.limits;
    assert_eq!(form_from_session(&session), form);
}

#[test]
fn a_copy_starts_after_the_old_end_and_lasts_as_long() {
    let form = dated(("2026-09-14", "08:00"), ("2026-12-18", "18:00"));
    let limits = partial_limits(&form).expect("valid");
    let TimeLimits::Dates(next) = limits_after(&limits) else {
        panic!("dates")
    };
    assert_eq!(
        next.access,
        Period::Between(at("2026-12-19T08:00:00"), at("2027-03-24T18:00:00"))
    );
}

fn at(text: &str) -> NaiveDateTime {
    text.parse().expect("a date and time")
}

#[test]
fn the_coach_chosen_first_stays_first() {
    let coaches = [3, 1, 2].map(|n| PersonId(crate::model::Uuid::from_u128(n)));
    let form = DetailsForm {
        name: "Spring".into(),
        coaches: coaches.to_vec(),
        ..DetailsForm::default()
    };
    let details = validate_details(&form, &|_| None).expect("valid details");
    assert_eq!(details.first_coach, Some(coaches[0]));
    let mut session = CourseSession::new(crate::model::CourseSessionId::default());
    session.coaches = details.coaches;
    session.first_coach = details.first_coach;
    assert_eq!(form_from_session(&session).coaches, coaches);
    session.coaches.remove(&coaches[0]);
    assert_eq!(form_from_session(&session).coaches, coaches[1..]);
}
