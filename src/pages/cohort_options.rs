//! The cohorts that a course can be for.

use std::rc::Rc;

use lectern_core::model::{CohortId, Kind};
use lectern_core::workspace::Kinds;
use yew::prelude::*;

use super::id_picker::{IdOption, IdOptions};
use crate::hooks::use_records;

/// Returns the active cohorts, to pick from.
#[hook]
pub fn use_cohort_options() -> Rc<IdOptions<CohortId>> {
    let workspace = use_records(Kinds::from_slice(&[Kind::Cohort]));
    let version = workspace.read(|records| records.version(Kind::Cohort));
    use_memo(version, |_| {
        workspace.read(|records| {
            let active = records.cohorts.iter().filter(|cohort| !cohort.inactive);
            let options = active.map(|cohort| IdOption {
                id: cohort.id,
                name: cohort.title.clone(),
                detail: String::new(),
            });
            IdOptions::new(options.collect())
        })
    })
}
