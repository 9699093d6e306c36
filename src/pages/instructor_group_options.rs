//! The instructor groups that can be chosen.

use std::rc::Rc;

use lectern_core::model::{InstructorGroupId, Kind};
use lectern_core::workspace::{Kinds, Records};
use yew::prelude::*;

use super::id_picker::{IdOption, IdOptions};
use crate::app::workspace_handle::Derived;
use crate::hooks::use_records;

/// The instructor groups that can be chosen.
struct InstructorGroupOptions(Rc<IdOptions<InstructorGroupId>>);

impl Derived for InstructorGroupOptions {
    const KINDS: &'static [Kind] = &[Kind::InstructorGroup];
}

impl InstructorGroupOptions {
    fn new(records: &Records) -> Self {
        let groups = records.instructor_groups.iter();
        let active = groups.filter(|group| !group.inactive);
        let options = active.map(|group| IdOption {
            id: group.id,
            name: group.title.clone(),
            detail: String::new(),
        });
        Self(Rc::new(IdOptions::new(options.collect())))
    }
}

/// Returns the active instructor groups, built again only when instructor groups change.
#[hook]
pub fn use_instructor_groups() -> Rc<IdOptions<InstructorGroupId>> {
    let workspace = use_records(Kinds::from_slice(&[Kind::InstructorGroup]));
    let options = workspace.derived(InstructorGroupOptions::new);
    options.0.clone()
}
