//! c
pub mod panel;
pub mod farewell;
