import '$lib/pipeline/zod-without-eval';
