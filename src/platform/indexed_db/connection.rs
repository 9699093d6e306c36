//! Connection to a database: opened once, and closed when a newer version of the app in another tab
//! upgrades the database.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Event, IdbDatabase, IdbFactory, IdbOpenDbRequest, IdbVersionChangeEvent};

use super::super::tab_channel;
use super::request::{responses, store_error};
use super::transaction::{CHUNKS, HEADS, JOURNAL, META};
use lectern_core::storage::{StoreError, VERSION};

/// Open database.
#[derive(Debug)]
pub(super) struct Connection {
    database: IdbDatabase,
    /// Reason why the database is no longer open.
    lost: Rc<RefCell<Option<StoreError>>>,
    _handler: Handler,
}

/// Handler of an event, active until dropped.
type Handler = Closure<dyn FnMut(Event)>;

fn handler(handle: impl FnMut(Event) + 'static) -> Handler {
    Closure::new(handle)
}

fn function(handler: &Handler) -> Option<&js_sys::Function> {
    Some(handler.as_ref().unchecked_ref())
}

impl Connection {
    /// Opens a database of a version, or of its present version for `None`.
    pub(super) async fn open(name: &str, version: Option<u32>) -> Result<Self, StoreError> {
        let factory = factory()?;
        let request = match version {
            Some(version) => factory.open_with_u32(name, version),
            None => factory.open(name),
        };
        let request = request.map_err(|error| store_error(&error))?;
        let upgrade = handler({
            let request = request.clone();
            move |_| build(&request)
        });
        request.set_onupgradeneeded(function(&upgrade));
        match responses(vec![request.into()]).await {
            Ok(mut opened) => Ok(Self::to(opened.next(), name.to_owned())),
            Err(StoreError::Failed(words)) => Err(StoreError::Unreachable(words)),
            Err(error) => Err(error),
        }
    }

    fn to(database: IdbDatabase, name: String) -> Self {
        let lost = Rc::new(RefCell::new(None));
        let handler = handler({
            let (lost, database) = (lost.clone(), database.clone());
            move |event| {
                let changed = event.dyn_into::<IdbVersionChangeEvent>().ok();
                // The new version is null if the database is being deleted.
                let newer = changed
                    .as_ref()
                    .and_then(IdbVersionChangeEvent::new_version);
                *lost.borrow_mut() = Some(match (&changed, newer) {
                    (Some(_), Some(_)) => StoreError::Newer(VERSION + 1),
                    (Some(_), None) => StoreError::Deleted,
                    (None, _) => StoreError::Unreachable("closed".to_owned()),
                });
                if changed.is_some() {
                    database.close();
                }
                // Notifies all tabs, this one included, so that the state is reported now and not
                // after the next edit.
                tab_channel::notify_all(&name);
            }
        });
        database.set_onversionchange(function(&handler));
        database.set_onclose(function(&handler));
        Self {
            database,
            lost,
            _handler: handler,
        }
    }

    /// Returns whether the browser has closed the database on its own initiative.
    pub(super) fn is_closed(&self) -> bool {
        matches!(&*self.lost.borrow(), Some(StoreError::Unreachable(_)))
    }

    /// Closes the connection for the reason `why`.
    pub(super) fn lose(&self, why: StoreError) {
        *self.lost.borrow_mut() = Some(why);
        self.database.close();
    }

    pub(super) fn database(&self) -> Result<&IdbDatabase, StoreError> {
        match &*self.lost.borrow() {
            Some(error) => Err(error.clone()),
            None => Ok(&self.database),
        }
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.database.set_onversionchange(None);
        self.database.set_onclose(None);
        self.database.close();
    }
}

pub(super) async fn delete(name: &str) -> Result<(), StoreError> {
    let request = factory()?.delete_database(name);
    let request = request.map_err(|error| store_error(&error))?;
    responses(vec![request.into()]).await?;
    Ok(())
}

fn factory() -> Result<IdbFactory, StoreError> {
    let window = web_sys::window();
    let factory = window.and_then(|window| window.indexed_db().ok().flatten());
    factory.ok_or_else(|| StoreError::Unreachable("no IndexedDB".to_owned()))
}

/// Creates the tables of a new database. An error here fails the request to open it.
fn build(request: &IdbOpenDbRequest) {
    let Ok(database) = request.result().map(JsCast::unchecked_into::<IdbDatabase>) else {
        return;
    };
    for table in [META, CHUNKS, JOURNAL, HEADS] {
        if database.create_object_store(table).is_err() {
            return;
        }
    }
}
