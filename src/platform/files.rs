//! Files in and out, by way of the person.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// A file is read in pieces of so many bytes, so that a page can say how far it is.
const PIECE: f64 = (1u32 << 20) as f64;
/// Browsers begin a download some time after the click, and not once the address is gone.
const KEPT_MS: u32 = 60_000;

/// The file could not be read; in the browser's words.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the file cannot be read: {0}")]
pub struct UnreadableFile(pub String);

/// Hands the person a file to keep. `mime` is its type, such as `application/json`.
/// Whether they do is not told to pages. False when the browser cannot begin.
pub fn download(file_name: &str, mime: &str, bytes: &[u8]) -> bool {
    begin_download(file_name, mime, bytes).is_ok()
}

fn begin_download(file_name: &str, mime: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    let parts = Array::of1(&Uint8Array::from(bytes));
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let document = gloo::utils::document();
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(file_name);
    link.click();
    gloo::timers::callback::Timeout::new(KEPT_MS, move || {
        // An address that cannot be given back goes with the page.
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
    Ok(())
}

/// Reads a file that the person chose. `progress` is told the bytes read so far, and in all.
///
/// # Errors
/// When the file has gone, or may not be read.
pub async fn read_file(
    file: &web_sys::File,
    mut progress: impl FnMut(u64, u64),
) -> Result<Vec<u8>, UnreadableFile> {
    let why = |error: JsValue| UnreadableFile(super::words(&error));
    let size = file.size();
    let mut bytes = Vec::with_capacity(size as usize);
    let mut at = 0.0;
    while at < size {
        let end = (at + PIECE).min(size);
        let piece = file.slice_with_f64_and_f64(at, end).map_err(why)?;
        let piece = JsFuture::from(piece.array_buffer()).await.map_err(why)?;
        bytes.extend(Uint8Array::new(&piece).to_vec());
        at = end;
        progress(at as u64, size as u64);
    }
    Ok(bytes)
}
