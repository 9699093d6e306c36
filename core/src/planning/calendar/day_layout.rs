//! Columns of the events of a day that overlap.

use std::cmp::Reverse;

use crate::model::MinuteRange;

/// The rules by which the events of a day are put into columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayLayout {
    /// The most columns side by side, at least 1. Events beyond them share blocks in the last column.
    pub max_columns: u32,
    /// The least minutes that a block takes up, so that short events stay readable.
    pub min_minutes: u16,
}

impl Default for DayLayout {
    fn default() -> Self {
        Self {
            max_columns: 4,
            min_minutes: 15,
        }
    }
}

/// A block of a day with its place among the columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// The time, also that of several events together.
    pub range: MinuteRange,
    /// The events that it shows.
    pub content: BlockContent,
    /// The first column, counted from 0.
    pub column: u32,
    /// The number of columns that it takes up.
    pub span: u32,
    /// The number of columns among which the events that overlap here are divided.
    pub columns: u32,
}

/// The content of a [`Block`], as positions in the list of events.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BlockContent {
    /// One event.
    Event(u32),
    /// Two or more events for which there is no column.
    More(Vec<u32>),
}

impl DayLayout {
    /// Returns the blocks of the events of a day, by start, then the longest first.
    ///
    /// Each event goes into the first column that is free at its start. Events that overlap, also
    /// through others, have the same number of columns. A block takes up the columns to its right in
    /// which nothing overlaps it.
    #[must_use]
    pub fn blocks(&self, events: &[MinuteRange]) -> Vec<Block> {
        let mut order: Vec<u32> = (0..).zip(events).map(|(event, _)| event).collect();
        let range = |event: u32| events[event as usize];
        order.sort_by_key(|event| (range(*event).start(), Reverse(range(*event).end()), *event));
        let mut blocks = Vec::with_capacity(events.len());
        let mut rest = order.as_slice();
        while let [first, ..] = rest {
            let mut end = self.drawn_end(range(*first));
            let mut len = 1;
            while let Some(next) = rest.get(len).filter(|next| range(**next).start() < end) {
                end = end.max(self.drawn_end(range(*next)));
                len += 1;
            }
            let (cluster, others) = rest.split_at(len);
            self.place_cluster(cluster, events, &mut blocks);
            rest = others;
        }
        blocks
    }

    /// Places events that overlap each other, directly or through others.
    fn place_cluster(&self, cluster: &[u32], events: &[MinuteRange], blocks: &mut Vec<Block>) {
        let first_block = blocks.len();
        let last_column = self.max_columns.max(1) - 1;
        // By column: the minute from which it is free.
        let mut free_from: Vec<u16> = Vec::new();
        let mut beyond = Vec::new();
        for &event in cluster {
            let range = events[event as usize];
            let mut columns = (0..).zip(&free_from);
            let column = columns.find(|(_, free_from)| **free_from <= range.start());
            let column = column.map_or(free_from.len() as u32, |(column, _)| column);
            if let Some(free_from) = free_from.get_mut(column as usize) {
                *free_from = self.drawn_end(range);
            } else {
                free_from.push(self.drawn_end(range));
            }
            if column >= last_column {
                beyond.push(event);
            } else {
                blocks.push(Block {
                    range,
                    content: BlockContent::Event(event),
                    column,
                    span: 1,
                    columns: 0,
                });
            }
        }
        blocks.extend(self.last_column_blocks(&beyond, events, last_column));
        let columns = (free_from.len() as u32).min(last_column + 1);
        let placed = &mut blocks[first_block..];
        placed.sort_by_key(|block| {
            (
                block.range.start(),
                Reverse(block.range.end()),
                block.column,
            )
        });
        self.widen(placed, columns);
    }

    /// Returns the blocks of the last column: events that overlap there share one.
    fn last_column_blocks(
        &self,
        beyond: &[u32],
        events: &[MinuteRange],
        column: u32,
    ) -> Vec<Block> {
        let mut shared: Vec<(u16, u16, u16, Vec<u32>)> = Vec::new();
        for &event in beyond {
            let range = events[event as usize];
            let drawn_end = self.drawn_end(range);
            match shared.last_mut() {
                Some((_, end, last_drawn_end, together)) if range.start() < *last_drawn_end => {
                    *end = (*end).max(range.end());
                    *last_drawn_end = (*last_drawn_end).max(drawn_end);
                    together.push(event);
                }
                _ => shared.push((range.start(), range.end(), drawn_end, vec![event])),
            }
        }
        let block = |(start, end, _, together): (u16, u16, u16, Vec<u32>)| {
            let content = match together.as_slice() {
                [event] => BlockContent::Event(*event),
                _ => BlockContent::More(together),
            };
            // From the start of an event to its end or a later one.
            let range = MinuteRange::new(start, end).ok()?;
            Some(Block {
                range,
                content,
                column,
                span: 1,
                columns: 0,
            })
        };
        shared.into_iter().filter_map(block).collect()
    }

    /// Widens each block into the columns to its right in which nothing overlaps it.
    fn widen(&self, blocks: &mut [Block], columns: u32) {
        // By column: start and drawn end of its blocks, which do not overlap, in ascending order.
        let mut taken: Vec<Vec<(u16, u16)>> = vec![Vec::new(); columns as usize];
        for block in blocks.iter() {
            let span = (block.range.start(), self.drawn_end(block.range));
            taken[block.column as usize].push(span);
        }
        let is_free = |column: &Vec<(u16, u16)>, (start, end): (u16, u16)| {
            let after = column.partition_point(|(_, other_end)| *other_end <= start);
            column
                .get(after)
                .is_none_or(|(other_start, _)| *other_start >= end)
        };
        for block in blocks {
            let span = (block.range.start(), self.drawn_end(block.range));
            let right = &taken[block.column as usize + 1..];
            let free = right.iter().take_while(|column| is_free(column, span));
            block.span = 1 + free.count() as u32;
            block.columns = columns;
        }
    }

    /// Returns the minute at which a block of an event ends on the screen.
    fn drawn_end(&self, range: MinuteRange) -> u16 {
        range
            .end()
            .max(range.start().saturating_add(self.min_minutes))
    }
}
