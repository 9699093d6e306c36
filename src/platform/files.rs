//! Reading of chosen files and download of created ones.

use gloo::file::futures::read_as_bytes;
use gloo::file::{File, ObjectUrl};
use gloo::timers::callback::Timeout;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement};

/// Number of bytes read between two reports of progress.
const CHUNK_BYTES: u64 = 1 << 20;
/// Milliseconds until the URL of a download is revoked: browsers begin a download some time after
/// the click, and only while its URL exists.
const URL_LIFETIME_MS: u32 = 60_000;

/// Error of a file that cannot be read, with the message of the browser.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the file cannot be read: {0}")]
pub struct UnreadableFile(pub String);

/// Starts a download of `bytes` of the media type `mime`, such as `application/json`. Returns
/// `false` if the browser refuses; browsers do not report whether the person saves the file.
pub fn download(file_name: &str, mime: &str, bytes: &[u8]) -> bool {
    start_download(file_name, mime, bytes).is_ok()
}

fn start_download(file_name: &str, mime: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    let parts = Array::of1(&Uint8Array::from(bytes));
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options)?;
    let url = ObjectUrl::from(blob);
    let link: HtmlAnchorElement = gloo::utils::document()
        .create_element("a")?
        .unchecked_into();
    link.set_href(&url);
    link.set_download(file_name);
    link.click();
    Timeout::new(URL_LIFETIME_MS, move || drop(url)).forget();
    Ok(())
}

/// Reads a chosen file. `progress` receives the bytes read so far and the total.
///
/// # Errors
/// Returns an error if the file no longer exists or may not be read.
pub async fn read_file(
    file: &web_sys::File,
    mut progress: impl FnMut(u64, u64),
) -> Result<Vec<u8>, UnreadableFile> {
    let file = File::from(file.clone());
    let size = file.size();
    let mut bytes = Vec::with_capacity(size as usize);
    let mut start = 0;
    while start < size {
        let end = (start + CHUNK_BYTES).min(size);
        let chunk = read_as_bytes(&file.slice(start, end)).await;
        bytes.extend(chunk.map_err(|error| UnreadableFile(error.to_string()))?);
        start = end;
        progress(start, size);
    }
    Ok(bytes)
}
