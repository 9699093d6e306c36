//! The connection to a database: opened once, and given up when a newer version of the app, in
//! another tab, wants to rebuild it.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbDatabase, IdbFactory, IdbOpenDbRequest};

use super::request::{Answer, Handler, function, handler, store_error};
use super::transaction::{CHUNKS, HEADS, JOURNAL, META};
use crate::workspace::{StoreError, VERSION};

/// An open database.
#[derive(Debug)]
pub(super) struct Connection {
    database: IdbDatabase,
    /// Why it is not open any more.
    lost: Rc<RefCell<Option<StoreError>>>,
    _handlers: [Handler; 2],
}

impl Connection {
    pub(super) async fn open(name: &str) -> Result<Self, StoreError> {
        let request = factory()?
            .open_with_u32(name, VERSION)
            .map_err(|error| store_error(&error))?;
        let upgrade = handler({
            let request = request.clone();
            move |_| build(&request)
        });
        request.set_onupgradeneeded(function(&upgrade));
        let answer = Answer::<IdbDatabase>::to(request.unchecked_into());
        let database = answer.await.map_err(|error| match error {
            StoreError::Failed(words) => StoreError::Unreachable(words),
            error => error,
        })?;
        drop(upgrade);
        Ok(Self::to(database))
    }

    fn to(database: IdbDatabase) -> Self {
        let lost = Rc::new(RefCell::new(None));
        let given_up = handler({
            let (lost, database) = (lost.clone(), database.clone());
            move |_| {
                database.close();
                *lost.borrow_mut() = Some(StoreError::Newer(VERSION + 1));
            }
        });
        let taken_away = handler({
            let lost = lost.clone();
            move |_| *lost.borrow_mut() = Some(StoreError::Unreachable("closed".to_owned()))
        });
        database.set_onversionchange(function(&given_up));
        database.set_onclose(function(&taken_away));
        Self {
            database,
            lost,
            _handlers: [given_up, taken_away],
        }
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
    Answer::<JsValue>::to(request.unchecked_into()).await?;
    Ok(())
}

fn factory() -> Result<IdbFactory, StoreError> {
    let window = web_sys::window();
    let factory = window.and_then(|window| window.indexed_db().ok().flatten());
    factory.ok_or_else(|| StoreError::Unreachable("no IndexedDB".to_owned()))
}

/// Makes the tables of a new database. What fails here fails the request to open it.
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
