/** Model bundles on this machine: where they lie, what they hold, and whether they are whole. */
package io.voicemill.runtime.models;
