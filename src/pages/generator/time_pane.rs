//! The pane of the generator with the time, the strategy, and what replaces the defaults of groups.

use std::rc::Rc;

use chrono::NaiveDate;
use lectern_core::planning::DateSet;
use lectern_core::rules::fields::Field;
use yew::prelude::*;

use super::override_fields::OverrideFields;
use super::round_fields::RoundFields;
use super::strategy_fields::{RotationFields, StationFields};
use super::values::{GeneratorValues, StrategyChoice};
use crate::components::field::{Checkbox, DateField, TextFieldProps, error_line, typed};
use crate::components::radios::{Choice, RadioLook, Radios};
use crate::hooks::{UseFormHandle, control_id};
use crate::i18n::{Generator as Message, GeneratorPreview, t};
use crate::pages::offerings::{OfferingValues, RepeatFields, ScheduleFields, required_date};
use crate::pages::room_options::RoomOptions;
use lectern_core::model::SessionId;

/// Properties of [`TimePane`].
#[derive(Properties)]
pub struct TimePaneProps {
    /// Session of the page.
    pub session: SessionId,
    /// Form with the time and the chosen values.
    pub offering: UseFormHandle<OfferingValues>,
    /// Form with the strategy.
    pub options: UseFormHandle<GeneratorValues>,
    /// Rooms; compared by identity.
    pub rooms: Rc<RoomOptions>,
    /// Holidays of the workspace.
    pub holidays: Rc<DateSet>,
    /// Name of the time zone.
    pub zone: AttrValue,
    /// First teaching day of each round of a rotation or of stations.
    pub rounds: Vec<NaiveDate>,
    /// Number of lowest groups that are chosen.
    pub lowest: usize,
    /// Number of offerings that exist already and are not proposed again.
    pub existing: usize,
    /// Number of offerings that groups would have twice.
    pub twice: usize,
}

impl PartialEq for TimePaneProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.rooms, &other.rooms)
            && self.session == other.session
            && self.offering == other.offering
            && self.options == other.options
            && self.holidays == other.holidays
            && self.zone == other.zone
            && self.rounds == other.rounds
            && self.lowest == other.lowest
            && self.existing == other.existing
            && self.twice == other.twice
    }
}

/// The fields of the time and the strategy.
#[component]
pub fn TimePane(props: &TimePaneProps) -> Html {
    let TimePaneProps {
        offering,
        options,
        rooms,
        holidays,
        ..
    } = props;
    let values = options.values();
    let strategy = values.strategy;
    let on_choose = options
        .set(|form, strategy| form.strategy = strategy)
        .reform(|at: usize| StrategyChoice::ALL[at.min(StrategyChoice::ALL.len() - 1)]);
    let choices = StrategyChoice::ALL.map(|choice| choice_card(choice, props.lowest));
    let chosen = StrategyChoice::ALL
        .iter()
        .position(|choice| *choice == strategy);
    let skip_help = if values.skip_existing {
        t(Message::SkipExistingHelp(props.existing))
    } else {
        t(GeneratorPreview::CreateTwiceHelp(props.twice))
    };
    html! {
        <section class="generator-time" aria-labelledby="generator-time-title">
            <h2 id="generator-time-title">{ t(Message::TimeAndStrategy) }</h2>
            if strategy.targets().is_some() {
                <div key="repeated" class="generator-fields">
                    <ScheduleFields form={offering.clone()} zone={props.zone.clone()} is_required=true />
                    <RepeatFields form={offering.clone()} holidays={holidays.clone()} />
                </div>
            } else {
                <div key="days" class="generator-fields">
                    <DateField ..first_day(offering) />
                    <RoundFields form={offering.clone()} rounds={props.rounds.clone()} />
                </div>
            }
            <Radios key="strategy" name="strategy" legend={t(Message::Strategy)} look={RadioLook::Cards} choices={choices.to_vec()}
                chosen={chosen.unwrap_or_default()} {on_choose} />
            if strategy == StrategyChoice::Rotation {
                <RotationFields key="rotation" form={options.clone()} rooms={props.rooms.clone()} />
            }
            if strategy == StrategyChoice::Stations {
                <StationFields key="stations" form={options.clone()} session={props.session} rooms={rooms.clone()} />
            }
            <OverrideFields key="overrides" offering={offering.clone()} options={options.clone()} rooms={rooms.clone()}
                has_room={strategy != StrategyChoice::Rotation} />
            <div key="switches" class="generator-fields">
                <Checkbox id="inherit-defaults" label={t(Message::Inherit)} help={t(Message::InheritHelp)} checked={values.inherit_defaults}
                    on_change={options.set(|form, inherit| form.inherit_defaults = inherit)} />
                <Checkbox id="skip-existing" label={t(Message::SkipExisting)} help={skip_help}
                    checked={values.skip_existing} on_change={options.set(|form, skip| form.skip_existing = skip)} />
                { shared_groups(options) }
            </div>
        </section>
    }
}

/// Draws the number of groups that one instructor takes at a time, within its sentence.
fn shared_groups(form: &UseFormHandle<GeneratorValues>) -> Html {
    let id = control_id(Field::GroupsPerInstructor);
    let error = form.error(Field::GroupsPerInstructor);
    let on_input = form.edit(Field::GroupsPerInstructor, |form, text: String| {
        form.groups_per_instructor = text;
    });
    let onblur = form
        .touch(Field::GroupsPerInstructor)
        .reform(|_: FocusEvent| ());
    html! {
        <div class={classes!("field", "in-sentence", error.is_some().then_some("invalid"))}>
            <p>
                <label id="shared-before" for={id}>{ t(Message::SharedBefore) }</label>
                <input {id} class="control" inputmode="numeric" autocomplete="off" aria-labelledby="shared-before shared-after"
                    value={form.values().groups_per_instructor.clone()} oninput={typed(&on_input)} {onblur}
                    aria-invalid={error.is_some().then_some("true")} aria-describedby={error.is_some().then(|| format!("{id}-error"))} />
                <span id="shared-after">{ t(Message::SharedAfter) }</span>
            </p>
            if let Some(error) = &error { { error_line(id, error) } }
        </div>
    }
}

/// Returns the field of the first day, which cannot be left empty.
fn first_day(form: &UseFormHandle<OfferingValues>) -> TextFieldProps {
    let field = form.text(
        Field::OfferingDate,
        t(Message::FirstDay),
        |form| &form.date,
        |form, text| form.date = text,
    );
    required_date(field)
}

/// Returns the card of a strategy, with what it means for the chosen groups.
fn choice_card(choice: StrategyChoice, lowest: usize) -> Choice {
    let (label, help) = match choice {
        StrategyChoice::PerSubgroup => (Message::PerSubgroup, Message::PerSubgroupHelp(lowest)),
        StrategyChoice::PerParent => (Message::PerParent, Message::PerParentHelp),
        StrategyChoice::EachSelected => (Message::EachSelected, Message::EachSelectedHelp),
        StrategyChoice::Rotation => (Message::Rotation, Message::RotationHelp),
        StrategyChoice::Stations => (Message::Stations, Message::StationsHelp),
    };
    Choice::with_help(t(label), t(help))
}
