//! Icons: 16 × 16, strokes of 1.5, round caps, in the colour of the text. They are decorative: the
//! text beside them, or the label of their button, carries the meaning.

use yew::prelude::*;

/// Available icons.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Icon {
    Lectern,
    Search,
    Undo,
    Redo,
    Plus,
    Cross,
    Check,
    CheckCircle,
    Eye,
    OpenLock,
    Lock,
    Barred,
    Pencil,
    Copy,
    /// Out of Lectern into a file, also for downloads: an arrow down.
    Export,
    /// Out of a file into Lectern: an arrow up.
    Import,
    Bin,
    Restore,
    More,
    Right,
    Left,
    DoubleRight,
    DoubleLeft,
    Up,
    Down,
    Grip,
    Filter,
    Triangle,
    Info,
    Person,
    People,
    Calendar,
    Week,
    Clock,
    Folder,
    File,
    Gear,
    Book,
    Door,
    Offline,
    Saved,
    Sun,
    Chevron,
    Tree,
}

impl Icon {
    const fn path(self) -> &'static str {
        match self {
            Self::Lectern => "M2.5 5.5 13 2.5v3L2.5 8.5zM8 7v6.5M5 13.5h6",
            Self::Search => "M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM10.4 10.4 13.5 13.5",
            Self::Undo => "M5.5 3 2.5 6l3 3M2.5 6h7a4 4 0 0 1 0 8H7",
            Self::Redo => "M10.5 3l3 3-3 3M13.5 6h-7a4 4 0 0 0 0 8H9",
            Self::Plus => "M8 3v10M3 8h10",
            Self::Cross => "M4 4l8 8M12 4l-8 8",
            Self::Check => "M3 8.5 6.5 12 13 4.5",
            Self::CheckCircle => "M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM5.5 8.2 7.3 10l3.2-3.8",
            Self::Eye => {
                "M1.8 8S4 3.8 8 3.8 14.2 8 14.2 8 12 12.2 8 12.2 1.8 8 1.8 8zM8 6.3a1.7 1.7 0 1 1 0 3.4 1.7 1.7 0 0 1 0-3.4z"
            }
            Self::OpenLock => "M3.5 7.5h9v6h-9zM5.5 7.5V5a2.5 2.5 0 0 1 4.8-1",
            Self::Lock => "M3.5 7.5h9v6h-9zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5",
            Self::Barred => "M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM3.8 3.8l8.4 8.4",
            Self::Pencil => "M3 13l.7-3L11 2.7 13.3 5 6 12.3zM9.5 4.2l2.3 2.3",
            Self::Copy => "M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3",
            Self::Export => "M8 2.5v8M5 7.5l3 3 3-3M2.5 10.5v3h11v-3",
            Self::Import => "M8 10.5V2.5M5 5.5l3-3 3 3M2.5 10.5v3h11v-3",
            Self::Bin => "M2.5 4.5h11M6 4.5v-2h4v2M4 4.5l.7 9h6.6l.7-9M6.8 7v4M9.2 7v4",
            Self::Restore => "M3 8a5 5 0 1 0 1.6-3.7M3 2.5v3h3",
            Self::More => "M3.5 8h.01M8 8h.01M12.5 8h.01",
            Self::Right => "M2.5 8h11M9.5 4l4 4-4 4",
            Self::Left => "M13.5 8h-11M6.5 4l-4 4 4 4",
            Self::DoubleRight => "M3.5 4l4 4-4 4M8.5 4l4 4-4 4",
            Self::DoubleLeft => "M12.5 4l-4 4 4 4M7.5 4l-4 4 4 4",
            Self::Up => "M8 13V3M4 7l4-4 4 4",
            Self::Down => "M8 3v10M4 9l4 4 4-4",
            Self::Grip => "M6 3.5h.01M10 3.5h.01M6 8h.01M10 8h.01M6 12.5h.01M10 12.5h.01",
            Self::Filter => "M2.5 4h11M4.5 8h7M6.5 12h3",
            Self::Triangle => "M8 2.5 14 13H2zM8 6.5V9.5M8 11.3h.01",
            Self::Info => "M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM8 7.3v3.5M8 5.2h.01",
            Self::Person => {
                "M8 2.8a2.6 2.6 0 1 1 0 5.2 2.6 2.6 0 0 1 0-5.2zM3 13.5c.4-2.6 2.4-4 5-4s4.600 1.400 5 4"
            }
            Self::People => {
                "M6 3.3a2.300 2.300 0 1 1 0 4.600 2.300 2.300 0 0 1 0-4.600zM1.800 13c.3-2.300 2-3.600 4.200-3.600s3.900 1.300 4.200 3.600M10.500 3.500a2.300 2.300 0 0 1 0 4.300M12 9.800c1.300.5 2.100 1.600 2.300 3.200"
            }
            Self::Calendar => "M2.500 3.500h11v10h-11zM2.500 6.500h11M5.500 2v3M10.500 2v3",
            Self::Week => "M2.500 3.500h11v10h-11zM6.200 3.500v10M9.800 3.500v10M2.500 6.500h11",
            Self::Clock => "M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM8 4.800V8l2.200 1.600",
            Self::Folder => "M2 4h4.500l1.500 2h6v7.500H2z",
            Self::File => "M4 2h5.500L12.500 5v9H4zM9 2v3.500h3.500",
            Self::Gear => {
                "M8 5.800a2.200 2.200 0 1 1 0 4.400 2.200 2.200 0 0 1 0-4.400zM8 2v1.600M8 12.400V14M2 8h1.600M12.400 8H14M3.800 3.800l1.100 1.100M11.100 11.100l1.100 1.100M12.200 3.800l-1.100 1.100M4.900 11.100l-1.100 1.100"
            }
            Self::Book => {
                "M8 4C6.500 2.800 4.500 2.500 2.500 2.500v10c2 0 4 .3 5.500 1.500 1.500-1.200 3.500-1.500 5.500-1.500v-10c-2 0-4 .3-5.500 1.500zM8 4v10"
            }
            Self::Door => "M4 14V2.500h8V14M2.500 14h11M9.800 8.300h.01",
            Self::Offline => {
                "M2.500 2.500l11 11M5 5.500a3.500 3.500 0 0 0-.5 6.800h7M7.500 4.200a4 4 0 0 1 4.300 3.500 2.300 2.300 0 0 1 1.500 3.500"
            }
            Self::Saved => "M5 12.500a3 3 0 0 1-.3-6 4 4 0 0 1 7.600 1 2.500 2.500 0 0 1-.3 5z",
            Self::Sun => {
                "M8 5a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM8 1.500v1M8 13.500v1M1.500 8h1M13.500 8h1M3.400 3.400l.7.7M11.900 11.900l.7.7M12.600 3.400l-.7.7M4.100 11.900l-.7.7"
            }
            Self::Chevron => "M4 6l4 4 4-4",
            Self::Tree => "M6.5 2.5h3v3h-3zM2 10.5h3v3H2zM11 10.5h3v3h-3zM8 5.5V8M3.5 10.5V8h9v2.5",
        }
    }
}

/// Renders an icon, hidden from screen readers.
pub fn icon(icon: Icon) -> Html {
    html! {
        <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
            <path d={icon.path()} />
        </svg>
    }
}
