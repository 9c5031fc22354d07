/** The post's text as readers get it: what the block digests, and what a summary is checked against. */
( function ( /** @type {any} */ wp ) {
	/**
	 * The server renders the post as it is being written, into a document of its own that runs nothing.
	 *
	 * @param {number} post its id
	 * @param {string} content as it is edited
	 * @param {AbortSignal} signal
	 * @returns {Promise<Element>}
	 */
	async function articleOf( post, content, signal ) {
		const { html, lang } = await wp.apiFetch( { path: `/nutgraf/v1/posts/${ post }/content`, method: 'POST', data: { content }, signal } );
		const page = new DOMParser().parseFromString( `<div class="entry-content">${ html }</div>`, 'text/html' );
		page.documentElement.lang = lang;
		return page.body.firstElementChild ?? page.body;
	}

	/** @type {any} */ ( window ).nutgrafArticleOf = articleOf;
} )( /** @type {any} */ ( window ).wp );
