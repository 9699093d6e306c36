//! Unsaved values of forms. They survive leaving the page, a reload, and closing the tab, but are
//! part of no history and no backup. Each tab has drafts of its own, so that two tabs never
//! overwrite each other's; those of a tab that is gone go to the next tab that starts.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::storage::{LocalStorage, SessionStorage, Storage};
use lectern_core::model::Uuid;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use wasm_bindgen_futures::spawn_local;

use super::{clock, locks};

/// Prefix of the keys in local storage; the id of the tab and the name of the draft follow.
const PREFIX: &str = "lectern.form.";

/// Key of the id of a tab in its session storage.
const TAB: &str = "lectern.tab";

/// Age at which a draft is deleted: 30 days, as in the bin.
const MAX_AGE_MS: i64 = 30 * 24 * 60 * 60 * 1000;

/// A stored draft.
#[derive(Serialize, Deserialize)]
struct Entry<T> {
    /// Time of the last edit in milliseconds.
    at: i64,
    draft: T,
}

/// Drafts of this tab; cheap to clone.
#[derive(Clone)]
pub struct FormDrafts(Rc<Inner>);

struct Inner {
    tab: String,
    /// Texts of the drafts by name, for browsers that deny local storage too.
    texts: RefCell<BTreeMap<String, String>>,
}

impl PartialEq for FormDrafts {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl FormDrafts {
    /// Reads the drafts of this tab, and takes over those of tabs that are gone.
    pub async fn open() -> Self {
        let tab = claim_tab();
        let mut texts = BTreeMap::new();
        for (key, owner, name) in stored_keys() {
            let Ok(text) = LocalStorage::raw().get_item(&key) else {
                continue;
            };
            let text = text.unwrap_or_default();
            let is_ours = owner == tab;
            if is_expired(&text) {
                LocalStorage::delete(&key);
            } else if is_ours {
                texts.insert(name, text);
            } else if !texts.contains_key(&name) && locks::is_free(&lock_name(&owner)).await {
                LocalStorage::delete(&key);
                store(&tab, &name, &text);
                texts.insert(name, text);
            }
        }
        let texts = RefCell::new(texts);
        Self(Rc::new(Inner { tab, texts }))
    }

    /// Returns the draft of this name, or `None` if there is none or another version of the app
    /// wrote it.
    #[must_use]
    pub fn get<T: DeserializeOwned>(&self, name: &str) -> Option<T> {
        let texts = self.0.texts.borrow();
        let entry: Entry<T> = serde_json::from_str(texts.get(name)?).ok()?;
        Some(entry.draft)
    }

    /// Returns whether there is a draft of this name.
    #[must_use]
    pub fn contains(&self, name: &str) -> bool {
        self.0.texts.borrow().contains_key(name)
    }

    /// Returns the names of all drafts, the last edited first.
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        let texts = self.0.texts.borrow();
        let mut names: Vec<_> = texts
            .iter()
            .map(|(name, text)| (edited_at(text), name.clone()))
            .collect();
        names.sort_by(|a, b| b.cmp(a));
        names.into_iter().map(|(_, name)| name).collect()
    }

    /// Stores a draft. Returns `false` if it lasts only until the app is closed.
    pub fn set(&self, name: &str, draft: &impl Serialize) -> bool {
        let at = clock::now().0;
        let Ok(text) = serde_json::to_string(&Entry { at, draft }) else {
            return false;
        };
        let is_durable = store(&self.0.tab, name, &text);
        self.0.texts.borrow_mut().insert(name.to_owned(), text);
        is_durable
    }

    /// Deletes a draft.
    pub fn remove(&self, name: &str) {
        let found = self.0.texts.borrow_mut().remove(name);
        if found.is_some() && is_available() {
            LocalStorage::delete(key(&self.0.tab, name));
        }
    }
}

/// Returns the id of this tab, the same after a reload. While the tab is open, its session storage
/// has no id, so that a duplicate of the tab gets another one.
fn claim_tab() -> String {
    if !is_available() {
        return String::new();
    }
    let tab = SessionStorage::get(TAB).unwrap_or_else(|_| Uuid::new_v4().to_string());
    SessionStorage::delete(TAB);
    let left = tab.clone();
    let on_leave = EventListener::new(&gloo::utils::window(), "pagehide", move |_| {
        // Without room for the id, the next start takes the drafts over as those of another tab.
        let _ = SessionStorage::set(TAB, &left);
    });
    on_leave.forget();
    let name = lock_name(&tab);
    // Held until the browser releases it with the tab.
    spawn_local(async move { std::mem::forget(locks::lock(&name).await) });
    tab
}

fn lock_name(tab: &str) -> String {
    format!("{TAB}.{tab}")
}

fn key(tab: &str, name: &str) -> String {
    format!("{PREFIX}{tab}.{name}")
}

/// Returns the keys of the drafts of all tabs, each with its tab and its name.
fn stored_keys() -> Vec<(String, String, String)> {
    if !is_available() {
        return Vec::new();
    }
    let storage = LocalStorage::raw();
    let keys = (0..LocalStorage::length()).filter_map(|index| storage.key(index).ok().flatten());
    keys.filter_map(|key| {
        let (tab, name) = key.strip_prefix(PREFIX)?.split_once('.')?;
        Some((key.clone(), tab.to_owned(), name.to_owned()))
    })
    .collect()
}

/// Returns whether there is storage: gloo panics if the browser denies it to a page.
fn is_available() -> bool {
    web_sys::window().is_some_and(|window| {
        matches!(window.local_storage(), Ok(Some(_)))
            && matches!(window.session_storage(), Ok(Some(_)))
    })
}

fn store(tab: &str, name: &str, text: &str) -> bool {
    is_available() && LocalStorage::raw().set_item(&key(tab, name), text).is_ok()
}

fn edited_at(text: &str) -> i64 {
    let entry: Result<Entry<serde::de::IgnoredAny>, _> = serde_json::from_str(text);
    entry.map(|entry| entry.at).unwrap_or_default()
}

fn is_expired(text: &str) -> bool {
    edited_at(text) + MAX_AGE_MS < clock::now().0
}
