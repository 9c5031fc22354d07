//! How the time of a digest grows with the text: 50, 500, 5,000 and 30,000 sentences of a novel.
//! `tools/growth.mjs` reads the times and prints the exponent.

mod novel;

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use nutgraf::{Options, digest};

const SENTENCES: [usize; 4] = [50, 500, 5_000, 30_000];

fn whole_digest(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("digest");
    group.sample_size(10);
    for sentences in SENTENCES {
        let text = novel::text_of(sentences);
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_with_input(BenchmarkId::from_parameter(sentences), &text, |bencher, text| {
            bencher.iter(|| digest(black_box(text), &Options::default()));
        });
    }
    group.finish();
}

criterion_group!(benches, whole_digest);
criterion_main!(benches);
