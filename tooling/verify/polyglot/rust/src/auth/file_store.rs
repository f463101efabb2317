//! A store that processes share.

use std::fs::{self, OpenOptions, TryLockError};
use std::io::{ErrorKind, Result, Write};
use std::path::PathBuf;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use async_trait::async_trait;
use tokio::time::sleep;

use super::{Session, Store};

/// The longest wait for the lock. A process that was suspended may keep it, and so does a person who enters a code.
const LOCK_WAIT: Duration = Duration::from_secs(300);

/// Keeps the session of one account in a file. Processes of this machine can share the file.
///
/// The operating system releases the lock when a process ends or crashes. The file is not encrypted, but only its owner
/// can read it. If the file system fails, the tokens stay usable in memory.
pub struct FileStore {
    file: PathBuf,
    lock_file: PathBuf,
    temporary: PathBuf,
    known: Mutex<Known>,
}

#[derive(Default)]
struct Known {
    /// The file's content when it was last read or written. Empty if there was no file.
    content: Vec<u8>,
    /// The session that was last read or saved.
    session: Session,
}

impl FileStore {
    /// Use a separate file for each account of each host, in a folder that only its owner can read.
    pub fn new(file: impl Into<PathBuf>) -> Self {
        let file = file.into();
        let [lock_file, temporary] = [".lock", ".tmp"].map(|end| {
            let mut path = file.clone().into_os_string();
            path.push(end);
            path.into()
        });
        Self { file, lock_file, temporary, known: Mutex::default() }
    }

    /// Replaces the file atomically, so that another process reads the complete old or new content.
    fn replace(&self, content: &[u8]) -> Result<()> {
        // One name, so that the next save removes the file of a process that died. Only its owner can read it.
        match fs::remove_file(&self.temporary) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        let mut options = OpenOptions::new();
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut written = options.write(true).create_new(true).open(&self.temporary)?;
        written.write_all(content)?;
        fs::rename(&self.temporary, &self.file)
    }
}

#[async_trait]
impl Store for FileStore {
    /// If the file cannot be read, or has not changed since a failed `save`, returns the last session.
    fn load(&self) -> Result<Session> {
        let mut known = self.known.lock().expect("no other task panics here");
        let content = match fs::read(&self.file) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Ok(known.session.clone()),
            read => read.unwrap_or_default(),
        };
        if content != known.content {
            // A file with other content is a missing one.
            let session = serde_json::from_slice(&content).unwrap_or_default();
            *known = Known { content, session };
        }
        Ok(known.session.clone())
    }

    /// Replaces the file. The caller has the lock.
    fn save(&self, session: &Session) -> Result<()> {
        let content = serde_json::to_vec(session)?;
        let mut known = self.known.lock().expect("no other task panics here");
        known.session = session.clone();
        match self.replace(&content) {
            Ok(()) => known.content = content,
            Err(error) => eprintln!("The tokens are only in memory: {error}"),
        }
        Ok(())
    }

    /// After `LOCK_WAIT`, or if the file system fails, returns without the lock. The source has one for its tasks.
    async fn lock(&self) -> Result<Box<dyn Send>> {
        let Ok(file) = OpenOptions::new().create(true).truncate(false).write(true).open(&self.lock_file) else {
            return Ok(Box::new(()));
        };
        let began = Instant::now();
        while let Err(TryLockError::WouldBlock) = file.try_lock()
            && began.elapsed() <= LOCK_WAIT
        {
            sleep(Duration::from_millis(50)).await;
        }
        Ok(Box::new(file))
    }
}
