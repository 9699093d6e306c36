//! A server of static files for one person's machine and for the tests: one thread a connection,
//! no TLS, no compression. Any other static host does as well.

use crate::files::answer;
use crate::http::Request;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

/// A browser keeps a connection open for its next request; this long without one ends it.
const IDLE: Duration = Duration::from_secs(60);
const LONGEST_HEAD: u64 = 16 * 1024;

pub struct Options {
    directory: PathBuf,
    host: String,
    port: u16,
    base: String,
}

impl Options {
    pub fn parse(words: &[&str]) -> Result<Self, String> {
        let mut options = Self {
            directory: PathBuf::new(),
            host: "127.0.0.1".into(),
            port: 8080,
            base: "/".into(),
        };
        let mut words = words.iter();
        while let Some(name) = words.next() {
            let value = words
                .next()
                .ok_or_else(|| format!("{name} needs a value"))?;
            match *name {
                "--dir" => options.directory = PathBuf::from(value),
                "--host" => options.host = value.to_string(),
                "--port" => {
                    options.port = value.parse().map_err(|_| format!("no port: {value}"))?
                }
                "--base" => {
                    options.base = format!("/{}/", value.trim_matches('/')).replace("//", "/")
                }
                other => return Err(format!("unknown option: {other}")),
            }
        }
        if options.directory.join("index.html").is_file() {
            Ok(options)
        } else {
            Err(format!(
                "no index.html in {:?}; scripts/build makes one",
                options.directory
            ))
        }
    }
}

/// Serves until the process ends; says the address on a line of its own once it answers.
/// Port 0 is any free one.
pub fn run(options: Options) -> Result<(), String> {
    let Options {
        directory,
        host,
        port,
        base,
    } = options;
    let listener = TcpListener::bind((host.as_str(), port)).map_err(|e| match e.kind() {
        io::ErrorKind::AddrInUse => {
            format!("Port {port} is taken by another program. Choose another: --port N")
        }
        _ => format!("{host}:{port}: {e}"),
    })?;
    let address = listener.local_addr().map_err(|e| e.to_string())?;
    let shown = if host.contains(':') {
        format!("[{host}]")
    } else {
        host
    };
    println!("http://{shown}:{}{base}", address.port());
    io::stdout().flush().map_err(|e| e.to_string())?;

    let site = Arc::new((directory, base));
    for stream in listener.incoming().flatten() {
        let site = Arc::clone(&site);
        // A connection that breaks is the browser's affair: it asks again.
        std::thread::spawn(move || drop(talk(stream, &site.0, &site.1)));
    }
    Ok(())
}

fn talk(stream: TcpStream, root: &Path, base: &str) -> io::Result<()> {
    stream.set_read_timeout(Some(IDLE))?;
    stream.set_nodelay(true)?;
    let mut writer = stream.try_clone()?;
    let mut reader = BufReader::new(stream);
    while let Some(head) = read_head(&mut reader)? {
        let Some(request) = Request::parse(&head) else {
            return writer.write_all(
                b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
            );
        };
        let answer = answer(&request, root, base);
        // The body of anything but a GET is not read, so nothing can follow it.
        let close = request.close || request.method != "GET" && request.method != "HEAD";
        let mut bytes = answer.head(close).into_bytes();
        if request.method != "HEAD" {
            bytes.extend(&answer.body);
        }
        writer.write_all(&bytes)?;
        if close {
            break;
        }
    }
    Ok(())
}

fn read_head(reader: &mut impl BufRead) -> io::Result<Option<String>> {
    let mut limited = reader.take(LONGEST_HEAD);
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        if limited.read_until(b'\n', &mut head)? == 0 {
            return Ok(None);
        }
    }
    Ok(Some(String::from_utf8_lossy(&head).into_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn served(base: &str) -> (TcpStream, PathBuf) {
        let root = std::env::temp_dir().join(format!("lectern-serve-{}", std::process::id()));
        std::fs::create_dir_all(&root).unwrap();
        std::fs::write(root.join("index.html"), "hello").unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let client = TcpStream::connect(listener.local_addr().unwrap()).unwrap();
        let (stream, _) = listener.accept().unwrap();
        let (folder, base) = (root.clone(), base.to_string());
        std::thread::spawn(move || talk(stream, &folder, &base));
        (client, root)
    }

    #[test]
    fn one_connection_takes_several_requests() {
        let (mut client, _) = served("/");
        client
            .write_all(b"HEAD / HTTP/1.1\r\n\r\nGET / HTTP/1.1\r\nConnection: close\r\n\r\n")
            .unwrap();
        let mut text = String::new();
        client.read_to_string(&mut text).unwrap();
        assert_eq!(text.matches("HTTP/1.1 200 OK").count(), 2);
        assert_eq!(text.matches("hello").count(), 1, "a HEAD has no body");
    }

    #[test]
    fn an_endless_head_is_dropped() {
        let (mut client, _) = served("/");
        let long = vec![b'a'; LONGEST_HEAD as usize];
        let _ = client.write_all(&long);
        let mut text = String::new();
        let _ = client.read_to_string(&mut text);
        assert_eq!(text, "");
    }

    #[test]
    fn options_say_what_is_wrong() {
        let error = |words: &[&str]| Options::parse(words).err().unwrap_or_default();
        assert!(error(&["--port", "many"]).contains("many"));
        assert!(error(&["--port"]).contains("needs a value"));
        assert!(error(&["--dir", "/nowhere"]).contains("scripts/build"));
    }
}
