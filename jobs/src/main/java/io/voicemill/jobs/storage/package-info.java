/** Where a run writes: a folder or an object store, behind one interface. */
package io.voicemill.jobs.storage;
