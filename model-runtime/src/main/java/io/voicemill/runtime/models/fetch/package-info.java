/**
 * Making model bundles from published packages: found by name, pinned by hash, converted by Python
 * in a virtual environment of its own.
 */
package io.voicemill.runtime.models.fetch;
