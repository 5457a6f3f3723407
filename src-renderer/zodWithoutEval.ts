import { config } from 'zod';

// zod writes code for its parsers where it may; the page's policy forbids that, and even the attempt is reported.
config({ jitless: true });
