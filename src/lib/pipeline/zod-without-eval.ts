import { z } from 'zod';

// Schemas take their way of working when they are made: this must be imported before any of them.
z.config({ jitless: true });
