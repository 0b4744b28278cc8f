/** Rendering on other machines: which task has which GPU, and how many run at once. */
package io.voicemill.jobs.cluster;
