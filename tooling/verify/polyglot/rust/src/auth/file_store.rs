//! A store that processes share.

use std::fs::{self, OpenOptions, TryLockError};
use std::io::{ErrorKind, Result, Write};
use std::path::PathBuf;
use std::time::{Duration, Instant};

use async_trait::async_trait;
use tokio::time::sleep;

use super::{Session, Store};

/// The longest wait for the lock. A process that was suspended may keep it, and so does a person who enters a code.
const LOCK_WAIT: Duration = Duration::from_secs(300);

/// Keeps the session of one account in a file. Processes of this machine can share the file.
///
/// The operating system releases the lock when a process ends or crashes. The file is not encrypted, but only its owner
/// can read it.
pub struct FileStore {
    file: PathBuf,
    lock_file: PathBuf,
    temporary: PathBuf,
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
        Self { file, lock_file, temporary }
    }
}

#[async_trait]
impl Store for FileStore {
    fn load(&self) -> Result<Session> {
        match fs::read(&self.file) {
            // A file with other content is a missing one.
            Ok(text) => Ok(serde_json::from_slice(&text).unwrap_or_default()),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(Session::default()),
            Err(error) => Err(error),
        }
    }

    /// Replaces the file atomically, so that another process reads the complete old or new content. The caller has the
    /// lock.
    fn save(&self, session: &Session) -> Result<()> {
        // One name, so that the next save removes the file of a process that died. Only its owner can read it.
        match fs::remove_file(&self.temporary) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        let mut options = OpenOptions::new();
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut written = options.write(true).create_new(true).open(&self.temporary)?;
        written.write_all(&serde_json::to_vec(session)?)?;
        fs::rename(&self.temporary, &self.file)
    }

    /// After `LOCK_WAIT`, returns without the lock.
    async fn lock(&self) -> Result<Box<dyn Send>> {
        let file = OpenOptions::new().create(true).truncate(false).write(true).open(&self.lock_file)?;
        let began = Instant::now();
        while let Err(error) = file.try_lock() {
            match error {
                TryLockError::Error(error) => return Err(error),
                TryLockError::WouldBlock if began.elapsed() > LOCK_WAIT => break,
                TryLockError::WouldBlock => sleep(Duration::from_millis(50)).await,
            }
        }
        Ok(Box::new(file))
    }
}
