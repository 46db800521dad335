use hallbar_core::strategy::StrategyGoal;
use proptest::prelude::{ProptestConfig, any, prop_assert_eq};
use proptest::test_runner::TestRunner;

use super::generate::Draw;
use crate::{
    read_call, read_case, read_columns, read_handbook, read_matrix, read_strategy, write_call, write_case,
    write_columns, write_handbook, write_matrix, write_strategy,
};

/// Holds a law for the documents of 64 seeds.
pub(super) fn for_seeds(law: impl Fn(Draw) -> Result<(), proptest::test_runner::TestCaseError>) {
    let mut runner =
        TestRunner::new(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) });
    runner.run(&any::<u64>(), |seed| law(Draw(seed))).unwrap();
}

#[test]
fn a_handbook_written_reads_back() {
    for_seeds(|mut draw| {
        let handbook = draw.handbook();
        let read = read_handbook(write_handbook(&handbook).as_bytes());
        prop_assert_eq!(read.diagnostics, vec![]);
        prop_assert_eq!(read.document, Some(handbook));
        Ok(())
    });
}

#[test]
fn a_case_written_reads_back() {
    for_seeds(|mut draw| {
        let case = draw.case();
        let read = read_case(write_case(&case).as_bytes());
        prop_assert_eq!(read.diagnostics, vec![]);
        prop_assert_eq!(read.document, Some(case));
        Ok(())
    });
}

#[test]
fn a_strategy_written_reads_back() {
    for_seeds(|mut draw| {
        let strategy = draw.strategy();
        let read = read_strategy(write_strategy(&strategy).as_bytes());
        prop_assert_eq!(read.diagnostics, vec![]);
        prop_assert_eq!(read.document, Some(strategy));
        Ok(())
    });
}

#[test]
fn a_call_written_reads_back() {
    for_seeds(|mut draw| {
        let call = draw.call();
        let read = read_call(write_call(&call).as_bytes());
        prop_assert_eq!(read.diagnostics, vec![]);
        prop_assert_eq!(read.document, Some(call));
        Ok(())
    });
}

#[test]
fn columns_written_read_back() {
    for_seeds(|mut draw| {
        let columns = draw.columns();
        let read = read_columns(write_columns(&columns).as_bytes());
        prop_assert_eq!(read.diagnostics, vec![]);
        prop_assert_eq!(read.document, Some(columns));
        Ok(())
    });
}

/// The format library prints decimals as doubles, which we do not.
fn without_readings(goals: &mut [StrategyGoal]) {
    for goal in goals {
        goal.indicators.clear();
        without_readings(&mut goal.goals);
    }
}

#[test]
fn a_matrix_written_reads_back() {
    for_seeds(|mut draw| {
        let matrix = draw.matrix();
        let read = read_matrix(write_matrix(&matrix).as_bytes());
        prop_assert_eq!(read.diagnostics, vec![]);
        prop_assert_eq!(read.document, Some(matrix));
        Ok(())
    });
}

#[test]
fn writing_is_as_the_format_library_prints() {
    for_seeds(|mut draw| {
        let mut strategy = draw.strategy();
        without_readings(&mut strategy.goals);
        strategy.indicators.clear();
        let text = write_strategy(&strategy);
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        prop_assert_eq!(text, serde_json::to_string_pretty(&value).unwrap() + "\n");
        Ok(())
    });
}
