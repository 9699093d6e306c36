//! The macro that writes the struct of all records from the list of tables and indexes.

/// Declares the tables and the indexes, each of which is filled from one of the tables.
macro_rules! tables {
    (
        tables { $($(#[$doc:meta])* $table:ident: $kind:ident),+ $(,)? }
        indexes {
            $($(#[$index_doc:meta])*
            $index:ident: Index<$from:ty, $to:ty> = $source:ident: $of:ident by $pairs:expr),+ $(,)?
        }
    ) => {
        /// All records of a workspace, by kind.
        #[derive(Clone, Debug, Default)]
        pub struct Records {
            $($(#[$doc])* pub $table: Table<$kind>,)+
            $($(#[$index_doc])* $index: Index<$from, $to>,)+
            edits: EditLog,
        }

        impl Records {
            /// Returns the record with this key, of any kind, or `None` if there is none.
            #[must_use]
            pub fn get(&self, key: RecordKey) -> Option<Record> {
                match key.kind() {
                    $(Kind::$kind => {
                        let record = self.$table.get($kind::key_from_bits(key.bits()))?;
                        Some(Record::$kind(record.clone()))
                    })+
                }
            }

            /// Returns a number that grows with every edit of a record of this kind.
            #[must_use]
            pub const fn version(&self, kind: Kind) -> u64 {
                match kind { $(Kind::$kind => self.$table.version(),)+ }
            }

            /// Returns a number that grows with every edit of a record of these kinds.
            #[must_use]
            pub fn version_of(&self, kinds: Kinds) -> u64 {
                kinds.iter().map(|kind| self.version(kind)).sum()
            }

            /// Returns the number of records of one kind.
            #[must_use]
            pub fn count_of(&self, kind: Kind) -> usize {
                match kind { $(Kind::$kind => self.$table.len(),)+ }
            }

            /// Iterates over the records of one kind, by key.
            pub fn of_kind(&self, kind: Kind) -> Box<dyn Iterator<Item = Record> + '_> {
                match kind {
                    $(Kind::$kind => Box::new(self.$table.iter().cloned().map(Record::$kind)),)+
                }
            }

            /// Returns the keys of the records that were edited last.
            #[must_use]
            pub const fn edits(&self) -> &EditLog {
                &self.edits
            }

            /// Inserts a record, or replaces the one that has its key.
            pub(super) fn put(&mut self, record: Record) {
                self.edits.push(record.key());
                let before = match record.clone() {
                    $(Record::$kind(record) => self.$table.insert(record).map(Record::$kind),)+
                };
                self.reindex(before, Some(record));
            }

            /// Inserts many records with different keys, or replaces those that have their keys.
            pub(super) fn put_all(&mut self, records: Vec<Record>) {
                let mut staged = StagedRecords::new(records);
                while !staged.step(self) {}
                self.merge(staged);
            }

            /// Inserts records that were staged for the present records, or replaces those that have their
            /// keys.
            pub(super) fn merge(&mut self, staged: StagedRecords) {
                staged.keys.into_iter().for_each(|key| self.edits.push(key));
                $(self.$table.merge(staged.$table);)+
                $(self.$index.update(staged.$index);)+
            }

            /// Removes a record.
            pub(super) fn remove(&mut self, key: RecordKey) {
                self.edits.push(key);
                let before = match key.kind() {
                    $(Kind::$kind => {
                        let ids = $kind::key_from_bits(key.bits());
                        self.$table.remove(ids).map(Record::$kind)
                    })+
                };
                self.reindex(before, None);
            }

            /// Replaces all records.
            pub(super) fn refill(&mut self, records: Vec<Record>) {
                self.edits.clear();
                $(let mut $table: Vec<Rc<$kind>> = Vec::new();)+
                for record in records {
                    match record { $(Record::$kind(record) => $table.push(record),)+ }
                }
                $(self.$table.refill($table);)+
                $(
                    let pairs: fn(&$of) -> _ = $pairs;
                    self.$index = self.$source.iter().flat_map(|record| pairs(record)).collect();
                )+
            }

            /// Replaces the index entries of one version of a record by those of another.
            fn reindex(&mut self, before: Option<Record>, after: Option<Record>) {
                $(
                    let pairs: fn(&$of) -> _ = $pairs;
                    if let Some(Record::$of(record)) = &before {
                        pairs(record).into_iter().for_each(|pair| self.$index.remove(pair));
                    }
                    if let Some(Record::$of(record)) = &after {
                        pairs(record).into_iter().for_each(|pair| self.$index.insert(pair));
                    }
                )+
            }
        }

        /// Records that are put among others together. Their tables and the updates of the indexes are built
        /// in steps, after which they only have to be merged.
        #[derive(Debug)]
        pub(super) struct StagedRecords {
            keys: Vec<RecordKey>,
            unsorted: Vec<Record>,
            $($table: Table<$kind>,)+
            $($index: IndexUpdate<$from, $to>,)+
            next: usize,
        }

        impl StagedRecords {
            const STEPS: &[fn(&mut Self, &Records)] = &[
                |staged, _| staged.sort(),
                $(|staged, records| {
                    let pairs: fn(&$of) -> _ = $pairs;
                    staged.$index = IndexUpdate::new(&staged.$source, &records.$source, pairs);
                },)+
            ];

            /// Creates the stage before the first step. The records have different keys.
            pub fn new(records: Vec<Record>) -> Self {
                Self {
                    keys: Vec::new(),
                    unsorted: records,
                    $($table: Table::default(),)+
                    $($index: IndexUpdate::default(),)+
                    next: 0,
                }
            }

            /// Carries out the next step for the records among which these are put, and returns `true` if
            /// there is none after it.
            pub fn step(&mut self, records: &Records) -> bool {
                if let Some(step) = Self::STEPS.get(self.next) {
                    step(self, records);
                    self.next += 1;
                }
                self.next == Self::STEPS.len()
            }

            /// Sorts the records into tables.
            fn sort(&mut self) {
                $(let mut $table: Vec<Rc<$kind>> = Vec::new();)+
                for record in std::mem::take(&mut self.unsorted) {
                    self.keys.push(record.key());
                    match record { $(Record::$kind(record) => $table.push(record),)+ }
                }
                $(self.$table.refill($table);)+
            }
        }
    };
}

pub(super) use tables;
