//! The numbers by which planning knows things. The caller gives them out, from 0 and without holes,
//! because most are places in lists; what they stand for is the caller's to know.

macro_rules! number {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);

        impl $name {
            /// The place in a list by this number.
            #[must_use]
            pub const fn at(self) -> usize {
                self.0 as usize
            }
        }
    };
}

macro_rules! optional_number {
    ($(#[$doc:meta])* $name:ident) => {
        number!($(#[$doc])* $name);

        impl $name {
            /// Stands for none at all.
            pub const NONE: Self = Self(0);

            /// Whether it stands for none.
            #[must_use]
            pub const fn is_none(self) -> bool {
                self.0 == 0
            }

            /// This one, or the other where this is none.
            #[must_use]
            pub const fn or(self, other: Self) -> Self {
                if self.is_none() { other } else { self }
            }
        }
    };
}

number!(
    /// A learner group: its place in the list that a [`GroupTree`](super::GroupTree) was made from.
    Group
);
number!(
    /// A person.
    Person
);
number!(
    /// A session.
    Session
);
number!(
    /// An offering that exists.
    Offering
);
optional_number!(
    /// A room. None is a virtual place, of which there are as many as wanted.
    Room
);
optional_number!(
    /// A virtual link.
    Link
);
optional_number!(
    /// A list of instructors that somebody chose.
    Instructors
);
optional_number!(
    /// A list of instructor groups that somebody chose.
    InstructorGroups
);
