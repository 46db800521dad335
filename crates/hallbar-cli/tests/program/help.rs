use insta::assert_snapshot;

use crate::run::hallbar;

#[test]
fn help_reads_as_documentation() {
    assert_snapshot!(hallbar(&["--help"]).out);
    assert_snapshot!(hallbar(&["assess", "--help"]).out);
    assert_snapshot!(hallbar(&["explain", "--help"]).out);
}
