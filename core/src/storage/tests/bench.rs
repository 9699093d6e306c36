//! Tabs whose tasks run one step at a time. A step ends where the browser could run something else:
//! at every await that is pending.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Waker};

use crate::model::{
    ChangeId, CourseSessionId, DetailsForm, FixedOffset, Instant, Kind, Person, PersonId, Record,
    SeededIds, Settings, Step, Uuid,
};
use crate::rules::forms::PersonForm;
use crate::storage::{EntryHeader, MemoryStore};
use crate::storage::{JournalWriter, StoreError, WriterEvent};
use crate::workspace::{
    Change, ChangeOrigin, Command, CommandContext, CommandError, HistoryStep, Workspace,
};

type Task = Pin<Box<dyn Future<Output = ()>>>;

/// One open tab.
pub struct Tab {
    pub workspace: Rc<RefCell<Workspace>>,
    pub writer: Rc<JournalWriter>,
    pub events: Rc<RefCell<Vec<WriterEvent>>>,
    ids: SeededIds,
    pushed: Vec<Rc<Change>>,
    tasks: Vec<Task>,
}

impl Tab {
    pub fn records_of(&self, kind: Kind) -> Vec<Record> {
        let workspace = self.workspace.borrow();
        workspace.records().of_kind(kind).collect()
    }

    pub fn open(store: &MemoryStore, seed: u64) -> Self {
        let workspace = Rc::new(RefCell::new(Workspace::default()));
        let events: Rc<RefCell<Vec<WriterEvent>>> = Rc::default();
        let told = events.clone();
        let opening = JournalWriter::open(
            Box::new(store.clone()),
            workspace.clone(),
            Box::new(move |event| told.borrow_mut().push(event)),
        );
        let (writer, _) = finish(opening).expect("the store opens");
        Self {
            workspace,
            writer: Rc::new(writer),
            events,
            ids: SeededIds::new(seed),
            pushed: Vec::new(),
            tasks: Vec::new(),
        }
    }

    pub fn perform(&mut self, command: Command) {
        self.act(|workspace, context| workspace.apply(command, context));
    }

    pub fn undo(&mut self) -> Option<Rc<Change>> {
        self.act(|workspace, context| Ok(Some(workspace.undo(context)?.change)))
    }

    pub fn redo(&mut self) -> Option<Rc<Change>> {
        self.act(|workspace, context| Ok(Some(workspace.redo(context)?.change)))
    }

    /// Performs a command. Refusal is not an error: among random commands, many are refused.
    fn act(
        &mut self,
        act: impl FnOnce(
            &mut Workspace,
            &mut CommandContext<'_>,
        ) -> Result<Option<Rc<Change>>, CommandError>,
    ) -> Option<Rc<Change>> {
        let zone = FixedOffset(0);
        let mut context = CommandContext {
            now: Instant(0),
            ids: &mut self.ids,
            zone: &zone,
        };
        let done = act(&mut self.workspace.borrow_mut(), &mut context);
        let change = done.ok().flatten()?;
        self.pushed.push(change.clone());
        self.writer.push(change.clone());
        Some(change)
    }

    pub fn drain(&mut self) {
        let writer = self.writer.clone();
        self.tasks
            .push(Box::pin(async move { writer.drain().await }));
    }

    pub fn catch_up(&mut self) {
        let writer = self.writer.clone();
        self.tasks.push(Box::pin(async move {
            writer.catch_up().await.expect("the store can be read");
        }));
    }

    pub fn compact(&mut self) {
        let writer = self.writer.clone();
        // A failed compaction has no effect.
        self.tasks
            .push(Box::pin(async move { drop(writer.compact().await) }));
    }

    /// Runs one of the tasks for one step.
    pub fn step(&mut self, which: usize) {
        if self.tasks.is_empty() {
            return;
        }
        let at = which % self.tasks.len();
        let mut context = Context::from_waker(Waker::noop());
        if self.tasks[at].as_mut().poll(&mut context).is_ready() {
            drop(self.tasks.remove(at));
        }
    }

    /// Runs all tasks to completion.
    pub fn settle(&mut self) {
        while !self.tasks.is_empty() {
            for at in (0..self.tasks.len()).rev() {
                self.step(at);
            }
        }
    }

    pub fn save(&mut self) {
        self.drain();
        self.settle();
    }

    /// Returns the steps of the history that the writer reports as saved.
    pub fn acknowledged(&self) -> BTreeSet<ChangeId> {
        let unsaved: BTreeSet<_> = self
            .writer
            .unsaved()
            .iter()
            .map(|change| change.id)
            .collect();
        let steps = self
            .pushed
            .iter()
            .filter(|change| change.nature == ChangeOrigin::Edit);
        steps
            .map(|change| change.id)
            .filter(|id| !unsaved.contains(id))
            .collect()
    }

    pub fn picture(&self) -> Picture {
        Picture::of(&self.workspace.borrow())
    }
}

/// Properties in which two workspaces must agree to be considered equal.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    pub records: Vec<Record>,
    pub undo: Vec<ChangeId>,
    pub redo: Vec<ChangeId>,
}

impl Picture {
    pub fn of(workspace: &Workspace) -> Self {
        let ids = |step: &HistoryStep| step.id;
        Self {
            records: Kind::ALL
                .iter()
                .flat_map(|kind| workspace.records().of_kind(*kind))
                .collect(),
            undo: workspace.history().steps().map(ids).collect(),
            redo: workspace.history().undone().map(ids).collect(),
        }
    }
}

/// Runs a future that does not wait for other tasks.
pub fn finish<T>(future: impl Future<Output = T>) -> T {
    let mut future = Box::pin(future);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let std::task::Poll::Ready(done) = future.as_mut().poll(&mut context) {
            return done;
        }
    }
}

/// Creates a compacted store with a new workspace and `people` people.
pub fn begun(people: u32) -> MemoryStore {
    let store = MemoryStore::new();
    let mut tab = Tab::open(&store, 1);
    let mut records = vec![Settings::default().into()];
    records.extend((0..people).map(|number| person(number).into()));
    tab.perform(Command::BeginWith { records });
    tab.save();
    tab.compact();
    tab.settle();
    store
}

pub fn person(number: u32) -> Person {
    let mut person = Person::new(PersonId(Uuid::from_u128(u128::from(number) << 64 | 7)));
    person.username = format!("user{number}");
    person.first_name = "First".to_owned();
    person.last_name = format!("Last{number}");
    person
}

pub fn rename(number: u32, first: &str, last: &str) -> Command {
    let person = person(number);
    Command::SavePerson {
        id: Some(person.id),
        form: PersonForm {
            username: person.username,
            first_name: first.to_owned(),
            last_name: last.to_owned(),
            ..PersonForm::default()
        },
    }
}

pub fn keystroke(session: u32, name: &str) -> Command {
    Command::DraftDetails {
        session: CourseSessionId(Uuid::from_u128(u128::from(session))),
        step: Step::Details,
        details: Box::new(DetailsForm {
            name: name.to_owned(),
            ..DetailsForm::default()
        }),
    }
}

pub fn headers(store: &MemoryStore) -> Vec<EntryHeader> {
    store
        .tables()
        .headers
        .values()
        .filter_map(|header| EntryHeader::read(header))
        .collect()
}

pub fn full() -> StoreError {
    StoreError::Full
}
