//! A store that processes share.

use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Result, Write};
use std::path::{Path, PathBuf};

use async_trait::async_trait;
use tempfile::NamedTempFile;
use tokio::task::spawn_blocking;

use super::{Session, Store};

/// Keeps the session of one account in a file. Processes of this machine can share the file.
///
/// The operating system releases the lock when a process ends or crashes. The file is not encrypted, but only its owner
/// can read it.
pub struct FileStore {
    file: PathBuf,
    folder: PathBuf,
    lock_file: PathBuf,
}

impl FileStore {
    /// Use a separate file for each account of each host.
    pub fn new(file: impl Into<PathBuf>) -> Result<Self> {
        let file = file.into();
        let folder = file.parent().unwrap_or(Path::new("")).to_path_buf();
        fs::create_dir_all(&folder)?;
        let mut lock_file = file.clone().into_os_string();
        lock_file.push(".lock");
        Ok(Self { file, folder, lock_file: lock_file.into() })
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

    /// Replaces the file atomically, so that another process reads the complete old or new content.
    fn save(&self, session: &Session) -> Result<()> {
        // Only the owner can read and write a temporary file.
        let mut written = NamedTempFile::new_in(&self.folder)?;
        written.write_all(&serde_json::to_vec(session)?)?;
        written.persist(&self.file)?;
        Ok(())
    }

    async fn lock(&self) -> Result<Box<dyn Send>> {
        let file = OpenOptions::new().create(true).truncate(false).write(true).open(&self.lock_file)?;
        let locked: File = spawn_blocking(move || file.lock().map(|()| file)).await??;
        Ok(Box::new(locked))
    }
}
