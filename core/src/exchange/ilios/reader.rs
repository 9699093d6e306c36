//! Reader of a file of resources, in steps.

use std::collections::{BTreeMap, HashMap};
use std::vec;

use serde_json::value::RawValue;

use super::kinds::ResourceKind;
use super::resource::{Resource, USED_MATERIAL};
use crate::exchange::MAX_ROWS;
use crate::exchange::chamilo_xml::Position;
use crate::exchange::csv_record::CsvRecord;
use crate::exchange::csv_table::CsvTable;
use crate::exchange::delimiter::Delimiter;
use crate::exchange::headers::{LOCAL_ID, RESOURCE, RESOURCE_ID, RESOURCE_TYPE, TITLE};
use crate::exchange::notice::Notice;
use crate::rules::limits;

/// Error for a file that is no JSON of Ilios.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IliosError {
    /// Not JSON at this place, or cut off there.
    #[error("damaged at line {}", .0.line)]
    Damaged(Position),
    /// No resources that are imported.
    #[error("no resources")]
    NothingKnown,
    /// More than [`MAX_ROWS`] resources.
    #[error("more than {MAX_ROWS} resources")]
    TooManyResources,
}

/// A resource that has not been read yet.
#[derive(Debug)]
struct Unread {
    line: u32,
    /// Name of its kind in the plain dialect; empty in JSON:API.
    list: &'static str,
    text: Box<RawValue>,
}

/// Reads resources in steps.
#[derive(Debug)]
pub struct IliosReader {
    file: String,
    unread: vec::IntoIter<Unread>,
    total: u64,
    /// By kind, then in the order of the file: line, resource and text.
    read: BTreeMap<ResourceKind, Vec<(u32, Resource, Box<RawValue>)>>,
    /// Numbers of resources of kinds that are not imported.
    others: BTreeMap<String, usize>,
}

/// Returns `true` if bytes look like JSON with resources of Ilios.
#[must_use]
pub fn looks_like_ilios(bytes: &[u8]) -> bool {
    /// Number of bytes within which a file shows what it is.
    const HEAD: usize = 4096;
    let bytes = bytes
        .strip_prefix(b"\xef\xbb\xbf")
        .unwrap_or(bytes)
        .trim_ascii_start();
    if !bytes.starts_with(b"{") {
        return false;
    }
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD)]);
    let key = head[1..]
        .trim_start()
        .strip_prefix('"')
        .and_then(|rest| rest.split('"').next());
    key.is_some_and(|key| {
        matches!(key, "data" | "included" | "jsonapi" | "links" | "meta")
            || ResourceKind::from_key(key).is_some()
    })
}

impl IliosReader {
    /// Creates a reader at the first resource.
    ///
    /// # Errors
    /// Returns an error if the file is not JSON, or has no resources.
    pub fn new(file: &str, bytes: &[u8]) -> Result<Self, IliosError> {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let text = std::str::from_utf8(bytes).map_err(|error| {
            let valid = &bytes[..error.valid_up_to()];
            IliosError::Damaged(position(&String::from_utf8_lossy(valid), valid.len()))
        })?;
        let damaged = |error: serde_json::Error| {
            let line = u32::try_from(error.line()).unwrap_or(u32::MAX);
            let column = u32::try_from(error.column()).unwrap_or(u32::MAX);
            IliosError::Damaged(Position { line, column })
        };
        let lists: HashMap<String, &RawValue> = serde_json::from_str(text).map_err(damaged)?;
        let mut unread = Vec::new();
        for (key, list) in lists {
            let is_data = matches!(key.as_str(), "data" | "included");
            let kind = ResourceKind::from_key(&key);
            if !is_data && kind.is_none() {
                continue;
            }
            let resources: Vec<&RawValue> = if list.get().starts_with('[') {
                serde_json::from_str(list.get()).map_err(damaged)?
            } else {
                vec![list]
            };
            let list = kind.map_or("", ResourceKind::name);
            for resource in resources {
                let at = resource.get().as_ptr() as usize - text.as_ptr() as usize;
                unread.push((at, list, resource.to_owned()));
            }
        }
        if unread.len() > MAX_ROWS {
            return Err(IliosError::TooManyResources);
        }
        unread.sort_by_key(|(at, ..)| *at);
        let (mut line, mut counted) = (1_u32, 0);
        let unread: Vec<Unread> = unread
            .into_iter()
            .map(|(at, list, text_of)| {
                let ends = text.as_bytes()[counted..at]
                    .iter()
                    .filter(|byte| **byte == b'\n');
                line = line.saturating_add(u32::try_from(ends.count()).unwrap_or(u32::MAX));
                counted = at;
                let text = text_of;
                Unread { line, list, text }
            })
            .collect();
        Ok(Self {
            file: file.to_owned(),
            total: unread.len() as u64,
            unread: unread.into_iter(),
            read: BTreeMap::new(),
            others: BTreeMap::new(),
        })
    }

    /// Reads up to `max` more resources, and returns `true` if these were the last.
    ///
    /// # Errors
    /// Returns an error for something that is no resource.
    pub fn step(&mut self, max: usize) -> Result<bool, IliosError> {
        for unread in self.unread.by_ref().take(max) {
            let resource: Result<Resource, _> = serde_json::from_str(unread.text.get());
            let resource = resource.map_err(|error| {
                let before = u32::try_from(error.line()).unwrap_or(1).saturating_sub(1);
                IliosError::Damaged(Position {
                    line: unread.line.saturating_add(before),
                    column: u32::try_from(error.column()).unwrap_or(1),
                })
            })?;
            let name = if unread.list.is_empty() {
                resource.kind.as_str()
            } else {
                unread.list
            };
            match ResourceKind::from_name(name) {
                Some(kind) => {
                    let of_kind = self.read.entry(kind).or_default();
                    of_kind.push((unread.line, resource, unread.text));
                }
                None => *self.others.entry(name.to_owned()).or_default() += 1,
            }
        }
        Ok(self.unread.len() == 0)
    }

    /// Returns the number of resources read and their total.
    #[must_use]
    pub fn progress(&self) -> (u64, u64) {
        (self.total - self.unread.len() as u64, self.total)
    }

    /// Returns the table of resources, each after those that it refers to.
    ///
    /// # Errors
    /// Returns [`IliosError::NothingKnown`] if there are none that are imported.
    pub fn finish(mut self) -> Result<CsvTable, IliosError> {
        if self.read.is_empty() {
            return Err(IliosError::NothingKnown);
        }
        self.sort_by_positions();
        let material_titles = self.material_titles();
        for (kind, parent) in [
            (ResourceKind::LearnerGroup, "parent"),
            (ResourceKind::Term, "parent"),
        ] {
            if let Some(resources) = self.read.get_mut(&kind) {
                parents_first(resources, parent);
            }
        }
        let mut table = CsvTable::new(&self.file, Delimiter::default());
        table.header = [RESOURCE_TYPE, TITLE, RESOURCE_ID, RESOURCE, LOCAL_ID]
            .map(|names| names[0].to_owned())
            .into();
        for (kind, resources) in &self.read {
            for (line, resource, text) in resources {
                let used = resource.related_one(USED_MATERIAL);
                let used = used.and_then(|id| material_titles.get(&id).cloned());
                let (title, id) = (used.unwrap_or_else(|| resource.title()), resource.id());
                let local = if resource.is_local() { &id } else { "" };
                let record = CsvRecord::from_cells(&[kind.name(), &title, &id, text.get(), local]);
                table.push(*line, &record, &[], &[]);
            }
        }
        let others = self.others.into_iter();
        let columns: Vec<String> = others
            .map(|(name, count)| format!("{name} ({count})"))
            .collect();
        let notice = Notice::ResourcesNotRead { kinds: columns };
        table
            .notices
            .extend(Some(notice).filter(Notice::is_relevant));
        Ok(table)
    }
}

impl IliosReader {
    /// Sorts objectives, and the materials of sessions, by their positions.
    fn sort_by_positions(&mut self) {
        let position = |resource: &Resource| {
            let position = resource.number("position").unwrap_or(f64::INFINITY);
            position.min(f64::from(u32::MAX)) as u32
        };
        for kind in [
            ResourceKind::CourseObjective,
            ResourceKind::SessionObjective,
            ResourceKind::SessionMaterial,
        ] {
            if let Some(resources) = self.read.get_mut(&kind) {
                resources.sort_by_cached_key(|(_, resource, _)| position(resource));
            }
        }
    }

    /// Returns the titles of learning materials by their ids, no longer than records have them.
    fn material_titles(&self) -> HashMap<String, String> {
        let materials = self.read.get(&ResourceKind::LearningMaterial);
        let materials = materials.into_iter().flatten();
        let titles = materials.map(|(_, resource, _)| {
            let title = resource.title();
            let title = title.chars().take(limits::MATERIAL_TITLE).collect();
            (resource.id(), title)
        });
        titles.collect()
    }
}

/// Sorts resources so that each comes after the one that it names as its parent.
fn parents_first(resources: &mut [(u32, Resource, Box<RawValue>)], parent: &str) {
    /// More levels than anybody has; resources that are their own ancestors end here.
    const MAX_DEPTH: usize = 100;
    let of = |resource: &Resource| (resource.id(), resource.related_one(parent));
    let parents: HashMap<String, Option<String>> = resources
        .iter()
        .map(|(_, resource, _)| of(resource))
        .collect();
    let depth = |resource: &Resource| {
        let mut next = resource.related_one(parent);
        let mut depth = 0;
        while let Some(id) = next.filter(|_| depth < MAX_DEPTH) {
            depth += 1;
            next = parents.get(&id).cloned().flatten();
        }
        depth
    };
    resources.sort_by_cached_key(|(_, resource, _)| depth(resource));
}

/// Returns the place of the end of a text.
fn position(text: &str, end: usize) -> Position {
    let before = text.get(..end).unwrap_or(text);
    let line = before.matches('\n').count();
    let column = before
        .rsplit('\n')
        .next()
        .unwrap_or_default()
        .chars()
        .count();
    Position {
        line: u32::try_from(line + 1).unwrap_or(u32::MAX),
        column: u32::try_from(column + 1).unwrap_or(u32::MAX),
    }
}
