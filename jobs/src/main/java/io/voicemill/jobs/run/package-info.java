/** What every kind of job does around its work: names, notes, tables and manifests of its runs. */
package io.voicemill.jobs.run;
