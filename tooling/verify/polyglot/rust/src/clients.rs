//! The generated clients (`build.rs` makes them), each with `Authorization` in the two places that progenitor has for
//! code of one's own.

use progenitor_client::{ClientHooks, ClientInfo, Error, OperationInfo};
use reqwest::{Request, Response};

use crate::auth::Authorization;

macro_rules! client {
    ($name:ident) => {
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
        }
    };
}

client!(biot);
client!(bioprodict);
client!(iotconnect);
