//! A page of text: headings, wrapped paragraphs and aligned tables, with or without colour.

pub(crate) use hallbar::report::page::{Column, Page, Table, Tone, own_line};
