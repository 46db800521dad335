//! How sustainability-proofed a regional strategy or a funding case is, by handbooks that are data.

#[doc(inline)]
pub use hallbar_core::*;

#[cfg(feature = "json")]
#[doc(inline)]
pub use hallbar_json as json;
