//! The generated clients (made by `build.rs`). Each has `Authorization` in the three places where progenitor accepts
//! custom code.

use progenitor_client::{ClientHooks, ClientInfo, Error, OperationInfo};
use reqwest::{Request, Response};

use crate::auth::Authorization;

macro_rules! client {
    ($name:ident) => {
        // For `minLength: 0`, the generator compares a length with 0.
        #[allow(unused_comparisons)]
        pub mod $name {
            include!(concat!(env!("OUT_DIR"), "/", stringify!($name), ".rs"));
        }

        impl ClientHooks<Authorization> for $name::Client {
            async fn pre<E>(&self, request: &mut Request, _: &OperationInfo) -> Result<(), Error<E>> {
                let authorized = self.inner().authorize(request).await;
                authorized.map_err(|error| Error::Custom(error.code().into()))
            }

            async fn exec(&self, request: Request, _: &OperationInfo) -> reqwest::Result<Response> {
                self.inner().send(self.client(), request).await
            }

            async fn post<E>(&self, sent: &reqwest::Result<Response>, _: &OperationInfo) -> Result<(), Error<E>> {
                let Ok(response) = sent else { return Ok(()) };
                if let Some(error) = Authorization::error_of(response) {
                    return Err(Error::UnexpectedResponse(error));
                }
                let failure = Authorization::failure(response);
                failure.map_or(Ok(()), |error| Err(Error::Custom(error.code().into())))
            }
        }
    };
}

client!(biot);
client!(bioprodict);
client!(iotconnect);
client!(mediroutes);
