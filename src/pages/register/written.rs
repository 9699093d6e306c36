//! A list that is written out: for records of which there are some thousands.

use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use yew::prelude::*;

use super::line::Line;
use super::list::{Filter, Found, List, Look};
use crate::i18n::{Frame, t};
use crate::pages::live::Live;
use crate::ui::data_table::{Act, Column, RowAction, RowKey, Selection, Sort, TableRows};
use crate::ui::filter_chips::Chip;
use crate::ui::icon::Icon;
use lectern_core::search::{Query, natural};

/// A list that is written out.
pub struct Written {
    /// The open workspace.
    live: Live,
    /// What stands around it.
    look: Look,
    /// The columns of its table.
    columns: Rc<[Column]>,
    /// Which column is the name of a row.
    pub head: usize,
    /// Its rows.
    lines: Vec<Line>,
    /// The names of its chips, the first is that for all; there may be none.
    pub chips: Vec<AttrValue>,
    /// What can be done with its rows.
    pub manners: Manners,
    /// The keys of its rows; collected when first asked for.
    keys: OnceCell<BTreeSet<RowKey>>,
}

/// What can be done with the rows of a list.
#[derive(Clone, Copy)]
pub struct Manners {
    /// What a row offers.
    pub actions: fn(&Line) -> Vec<RowAction>,
    /// Does at once what need not be asked about; whether it was that.
    pub act: fn(&Live, Act, &Selection) -> bool,
}

impl Default for Manners {
    fn default() -> Self {
        Self {
            actions: |_| edit_and_delete(),
            act: |_, _, _| false,
        }
    }
}

/// The form of a row and its deletion.
#[must_use]
pub fn edit_and_delete() -> Vec<RowAction> {
    vec![
        RowAction::button(Icon::Pencil, t(Frame::Edit), Act::Edit),
        RowAction::button(Icon::Bin, t(Frame::Delete), Act::Delete),
    ]
}

impl Written {
    /// A list of these rows, by their `keys`. The first column is the name, and what it is sorted by.
    #[must_use]
    pub fn new(
        live: &Live,
        look: Look,
        columns: Vec<Column>,
        mut lines: Vec<Line>,
        keys: fn(&Line) -> String,
    ) -> Self {
        natural::sort(&mut lines, keys);
        Self {
            live: live.clone(),
            look,
            columns: columns.into(),
            head: 0,
            lines,
            chips: Vec::new(),
            manners: Manners::default(),
            keys: OnceCell::new(),
        }
    }

    fn line(&self, row: u32) -> &Line {
        &self.lines[row as usize]
    }
}

impl List for Written {
    fn look(&self) -> &Look {
        &self.look
    }

    fn columns(&self) -> Rc<[Column]> {
        self.columns.clone()
    }

    fn len(&self) -> usize {
        self.lines.len()
    }

    fn has(&self, key: RowKey) -> bool {
        let keys = self
            .keys
            .get_or_init(|| self.lines.iter().map(Line::key).collect());
        keys.contains(&key)
    }

    fn find(&self, filter: &Filter, query: &Query, sort: Sort) -> Found {
        let mut fits: Vec<u32> = Vec::new();
        let mut counts = vec![0; self.chips.len()];
        // Fewer than four milliards.
        for (line, row) in self.lines.iter().zip(0u32..) {
            if query.matches(&line.searched()) {
                fits.push(row);
                if let Some(count) = counts.get_mut(line.chip) {
                    *count += 1;
                }
            }
        }
        let mut found = match self.chips.split_first() {
            Some((all, others)) => {
                let others = others.iter().zip(&counts[1..]);
                let others = others.map(|(name, count)| Chip::counted(name.clone(), *count));
                Found::chips(all.clone(), others.collect(), filter)
            }
            None => Found::default(),
        };
        if found.chosen > 0 {
            fits.retain(|row| self.line(*row).chip == found.chosen);
        }
        // They lie in the order of the first column.
        let by = self
            .columns
            .iter()
            .position(|column| column.id == sort.column);
        if let Some(at) = by.filter(|at| *at > 0) {
            fits.sort_by_cached_key(|row| self.line(*row).cells.get(at).map(|cell| cell.order()));
        }
        found.rows = sort.apply(fits);
        found
    }

    fn act(&self, act: Act, of: &Selection) -> bool {
        (self.manners.act)(&self.live, act, of)
    }
}

impl TableRows for Written {
    fn key(&self, row: u32) -> RowKey {
        self.line(row).key()
    }

    fn name(&self, row: u32) -> AttrValue {
        self.line(row).name.clone().into()
    }

    fn cells(&self, row: u32, query: &Query) -> Html {
        self.line(row).draw(&self.columns, self.head, query)
    }

    fn texts(&self, row: u32) -> Vec<String> {
        self.line(row).texts()
    }

    fn actions(&self, row: u32) -> Vec<RowAction> {
        (self.manners.actions)(self.line(row))
    }
}
